/**
 * What travels between the gateway and the ERP: its API as zod schemas. `openapi.json` is made from them, the client and
 * the demo server parse with them. Numbers are strings with a decimal comma (`"92,7900"`), times local to Berlin
 * (`"24.11.2026 17:05:00"`), flags `J` and `N`, and an empty string means "nothing".
 */
import { z } from 'zod';

/** Keys of one batch read. */
export const MAX_KEYS = 200;
/** Rows of one page of a list. */
export const MAX_ROWS = 100;
/** Rows of one answer of the change feed. */
export const MAX_CHANGES = 1_000;
/** Header with the instant of sending in ms since 1970. */
export const SENT_HEADER = 'x-gesendet';
/** A request older than this is dropped before anything is done, in ms. */
export const MAX_AGE_MS = 2_000;

const flag = z.enum(['J', 'N']);
const keys = z.array(z.string()).max(MAX_KEYS);

// --- errors ----------------------------------------------------------------------------------------------------------

export const Fehler = z.object({ FEHLER: z.object({ NR: z.number().int(), TEXT: z.string(), BEZUG: z.string(), STAND: z.string() }) });
export type Fehler = z.infer<typeof Fehler>;

/** Numbers of the errors. `STAND` is with STATUS the order's status, with LFD the revision, with MENGE, BETRAG and FEHLMENGE the most that is possible. */
export const FEHLER = {
  FORM: 4000, ANMELDUNG: 4010, ARTIKEL: 4404, KUNDE: 4405, LAGER: 4406, AUFTRAG: 4407, RETOURE: 4408, LISTE: 4409, STATUS: 4711, LFD: 4712, MEHRDEUTIG: 4713, MENGE: 4714, BETRAG: 4715, FEHLMENGE: 4716, BELEG: 4717, VERALTET: 4800, INTERN: 5000,
} as const;

// --- articles --------------------------------------------------------------------------------------------------------

export const ARTIKEL_FELDER = ['EAN', 'BEZ', 'MWST', 'MWSTSATZ', 'GEW'] as const;
export const STAMM_FELDER = ['BEZ', 'KTEXT', 'WGR', 'MARKE'] as const;

export const PreisFrage = z.object({ KUNR: z.string(), WAEHR: z.string(), MENGE: z.string(), ZEIT: z.string() });
export type PreisFrage = z.infer<typeof PreisFrage>;

/** Which parts of an article are wanted; only those are worked out and sent. `LAGER` empty: all warehouses. */
export const ArtikelTeile = z.object({
  FELDER: z.array(z.enum(ARTIKEL_FELDER)),
  STAMM: z.array(z.enum(STAMM_FELDER)).optional(),
  BESTAND: flag.optional(),
  LAGER: z.array(z.string()).optional(),
  PREISE: z.array(PreisFrage).optional(),
});
export type ArtikelTeile = z.infer<typeof ArtikelTeile>;

export const Bestand = z.object({ LAGER: z.string(), IST: z.string(), AUFTR: z.string(), GESP: z.string(), ZUG: z.string(), LFD: z.string() });
export type Bestand = z.infer<typeof Bestand>;

export const Preis = z.object({ PREIS: z.string(), WAEHR: z.string(), LISTE: z.string(), ABMENGE: z.string(), VON: z.string(), BIS: z.string() });
export type Preis = z.infer<typeof Preis>;

const stammKopf = { STID: z.string(), STNR: z.string(), BEZ: z.string().optional(), KTEXT: z.string().optional(), WGR: z.string().optional(), MARKE: z.string().optional() };
export const StammKopf = z.object(stammKopf);
export type StammKopf = z.infer<typeof StammKopf>;

/** `MWST`: `V` full, `E` reduced. `MWSTSATZ`: per cent, `"19,00"`. `GEW`: kilograms, `"1,250"`. `PREISE`: in the order asked, null where there is none. */
export const Artikel = z.object({
  ARTID: z.string(), ARTNR: z.string(),
  EAN: z.string().optional(), BEZ: z.string().optional(), MWST: z.string().optional(), MWSTSATZ: z.string().optional(), GEW: z.string().optional(),
  STAMM: StammKopf.optional(), BEST: z.array(Bestand).optional(), PREISE: z.array(Preis.nullable()).optional(),
});
export type Artikel = z.infer<typeof Artikel>;

/** A product with its articles, which are there when they were asked for. */
export const Stamm = z.object({ ...stammKopf, ARTIKEL: z.array(Artikel).optional() });
export type Stamm = z.infer<typeof Stamm>;

const stammTeile = { FELDER: z.array(z.enum(STAMM_FELDER)), ARTIKEL: ArtikelTeile.optional() };
export const StammTeile = z.object(stammTeile);
export type StammTeile = z.infer<typeof StammTeile>;

export const ArtikelAbfrage = z.object({ ARTNR: keys, TEILE: ArtikelTeile });
export const ArtikelAntwort = z.object({ ARTIKEL: z.array(Artikel) });
/** `NR`: numbers of products or of articles. */
export const StammAbfrage = z.object({ NR: keys, TEILE: StammTeile });
export const StammAntwort = z.object({ TREFFER: z.array(z.object({ NR: z.string(), STAMM: Stamm })) });

/** Paging of lists: `SEITE` from 1, at most 100 `ZEILEN`; `NACH` leaves out every row up to this id. */
const seite = { SEITE: z.number().int().min(1), ZEILEN: z.number().int().min(1).max(MAX_ROWS), NACH: z.string() };
export const StammListe = z.object({ ...seite, WGR: z.string(), BEZ: z.string(), STNR: z.array(z.string()).optional(), TEILE: StammTeile });
export const StammSeite = z.object({ STAMM: z.array(Stamm), WEITER: flag });

export const LagerAntwort = z.object({ LAGER: z.array(z.object({ LGID: z.string(), CODE: z.string(), BEZ: z.string() })) });

// --- customers -------------------------------------------------------------------------------------------------------

export const Anschrift = z.object({ NAME: z.string(), FIRMA: z.string(), STRASSE: z.string(), PLZ: z.string(), ORT: z.string(), LAND: z.string(), TEL: z.string() });
export type Anschrift = z.infer<typeof Anschrift>;

export const Kunde = z.object({
  KUNR: z.string(), EMAIL: z.string(), VORNAME: z.string(), NACHNAME: z.string(), TEL: z.string(), FIRMA: z.string(), LISTE: z.string(), ZAHLB: z.string(), ANSCHR: z.array(Anschrift),
});
export type Kunde = z.infer<typeof Kunde>;

export const KundenAbfrage = z.object({ KUNR: keys, EMAIL: keys });
export const KundenAntwort = z.object({ KUNDEN: z.array(Kunde) });
/** Without `KUNR` a new customer is made, **also when the e-mail is known**. A missing field stays as it is. */
export const KundePflege = z.object({
  KUNR: z.string().optional(), EMAIL: z.string(), VORNAME: z.string().optional(), NACHNAME: z.string().optional(), TEL: z.string().optional(), ANSCHR: z.array(Anschrift).optional(),
});
export const KundeAntwort = z.object({ KUNDE: Kunde });

// --- orders ----------------------------------------------------------------------------------------------------------

/** Cancelled, delivered, back in a warehouse (`RETOUR`) and paid back (`ERSTATT`) are parts of `MENGE`. `NETTO` is what is left after `RABATT`. */
export const Zeile = z.object({
  ZLID: z.string(), ARTNR: z.string(), BEZ: z.string(), MENGE: z.string(), GELIEF: z.string(), STORN: z.string(), RETOUR: z.string(), ERSTATT: z.string(), PREIS: z.string(), RABATT: z.string(), NETTO: z.string(), MWST: z.string(), MWSTSATZ: z.string(), MWSTB: z.string(),
});
export const Steuer = z.object({ MWST: z.string(), MWSTSATZ: z.string(), BASIS: z.string(), BETRAG: z.string() });
export const Position = z.object({ ARTNR: z.string(), MENGE: z.string() });
export type Position = z.infer<typeof Position>;
const positions = z.array(Position).min(1);
/** `GEW`: kilograms, `"1,250"`. */
export const Paket = z.object({ SENDNR: z.string(), GEW: z.string() });
/** `BEZNR`, `TEXT`: what the sender wrote on the document; free texts that nobody checks. */
export const Lieferung = z.object({ LSNR: z.string(), BEZNR: z.string(), STATUS: z.enum(['O', 'V', 'S']), LAGER: z.string(), TRAEGER: z.string(), ZEIT: z.string(), POS: z.array(Position), PAKETE: z.array(Paket) });
export const Rechnung = z.object({ RENR: z.string(), BEZNR: z.string(), STATUS: z.enum(['G', 'B']), ZEIT: z.string(), BRUTTO: z.string(), OFFEN: z.string() });
export const Zahlung = z.object({ ZANR: z.string(), BETRAG: z.string(), ART: z.string(), REF: z.string(), TEXT: z.string(), ZEIT: z.string() });
/** `STATUS`: `A` announced, `T` a part is back, `E` all is back. */
export const Retoure = z.object({ RTID: z.string(), RETNR: z.string(), STATUS: z.enum(['A', 'T', 'E']), GRUND: z.string(), ZEIT: z.string(), POS: z.array(z.object({ ARTNR: z.string(), MENGE: z.string(), EINGANG: z.string() })) });
export type Retoure = z.infer<typeof Retoure>;
export const Gutschrift = z.object({ GUNR: z.string(), BETRAG: z.string(), GRUND: z.string(), RETNR: z.string(), REF: z.string(), TEXT: z.string(), ZEIT: z.string() });

const status = z.enum(['B', 'T', 'V', 'S']);
/** `STATUS`: `B` confirmed, `T` a part is shipped, `V` all that is not cancelled is shipped, `S` cancelled. Shipment: `O` open, `V` shipped, `S` cancelled. Invoice: `G` posted, `B` paid. */
export const Auftrag = z.object({
  ABID: z.string(), ABNR: z.string(), IHRE_NR: z.string(), KANAL: z.string(), STATUS: status, ZEIT: z.string(), WAEHR: z.string(), KUNR: z.string(), EMAIL: z.string(),
  LIEFA: Anschrift.nullable(), RECHA: Anschrift.nullable(), NOTIZ: z.string(), ZEILEN: z.array(Zeile), STEUERN: z.array(Steuer), NETTO: z.string(), MWSTB: z.string(), BRUTTO: z.string(), BEZAHLT: z.string(), ERSTATTET: z.string(),
  LIEFERUNGEN: z.array(Lieferung), RECHNUNGEN: z.array(Rechnung), ZAHLUNGEN: z.array(Zahlung), RETOUREN: z.array(Retoure), GUTSCHRIFTEN: z.array(Gutschrift),
});
export type Auftrag = z.infer<typeof Auftrag>;

/** `RABATT`: net amount off the whole line. */
export const AuftragAnlage = z.object({
  IHRE_NR: z.string(), KANAL: z.string(), ZEIT: z.string(), WAEHR: z.string(), KUNR: z.string(), EMAIL: z.string(), LAGER: z.string(), NOTIZ: z.string(),
  LIEFA: Anschrift.nullable(), RECHA: Anschrift.nullable(), ZEILEN: z.array(z.object({ ARTNR: z.string(), MENGE: z.string(), PREIS: z.string(), RABATT: z.string().optional() })).min(1),
});
export type AuftragAnlage = z.infer<typeof AuftragAnlage>;
export const AuftragAntwort = z.object({ AUFTRAG: Auftrag });

/** Which order: by its own number `ABNR`, else by the customer's reference. */
const auftragWahl = { ABNR: z.string(), IHRE_NR: z.string() };
export const AuftragWahl = z.object(auftragWahl);
export type AuftragWahl = z.infer<typeof AuftragWahl>;
/** `BELNR` of the sender is unique: the same document again changes nothing. Empty: none. */
const beleg = { ...auftragWahl, BELNR: z.string() };
export const AuftragStorno = z.object({ ...beleg, GRUND: z.string() });
/** `MENGE`: new quantity of the article over all lines. `PREIS`: of an article that is new on the order, else empty. An address that is null stays. */
export const AuftragAenderung = z.object({ ...beleg, ZEILEN: z.array(z.object({ ARTNR: z.string(), MENGE: z.string(), PREIS: z.string() })), LIEFA: Anschrift.nullable(), RECHA: Anschrift.nullable() });
export const StornoVorschau = z.object({ SCHRITTE: z.array(z.string()) });
/** `LAGER` empty: the order's. */
export const LieferungAnlage = z.object({ ...auftragWahl, BEZNR: z.string(), LAGER: z.string(), TRAEGER: z.string(), POS: positions, PAKETE: z.array(Paket).min(1) });
export const ZahlungAnlage = z.object({ ...auftragWahl, BETRAG: z.string(), WAEHR: z.string(), ART: z.string(), REF: z.string(), TEXT: z.string(), ZEIT: z.string() });
/** `ZEIT` empty: now. */
export const RechnungAnlage = z.object({ ...auftragWahl, BEZNR: z.string(), ZEIT: z.string() });
export const RetoureAnlage = z.object({ ...auftragWahl, RETNR: z.string().min(1), GRUND: z.string(), POS: positions });
/** `LAGER` empty: the order's. */
export const RetoureEingang = z.object({ ...beleg, RETNR: z.string(), LAGER: z.string(), POS: positions });
export const GutschriftAnlage = z.object({ ...auftragWahl, BETRAG: z.string(), WAEHR: z.string(), GRUND: z.string(), RETNR: z.string(), REF: z.string(), TEXT: z.string() });
/** `NR`: of the document that was made. */
export const BelegAntwort = z.object({ AUFTRAG: Auftrag, NR: z.string() });
/** `IHRE_NR` is a free text: one number may find several orders, oldest first. */
export const AuftraegeAbfrage = z.object({ IHRE_NR: keys });
export const AuftraegeAntwort = z.object({ AUFTRAEGE: z.array(Auftrag) });
export const AuftraegeListe = z.object({ ...seite, KUNR: z.string(), IHRE_NR: z.array(z.string()).optional() });
export const AuftraegeSeite = z.object({ AUFTRAEGE: z.array(Auftrag), WEITER: flag });

// --- stock -----------------------------------------------------------------------------------------------------------

/** `ART`: `D` adds `MENGE`, `Z` sets on hand to it. `LFD`: refused unless the stock record has this one; empty: not checked. Every call books anew. */
export const Buchung = z.object({ ARTNR: z.string(), LAGER: z.string(), ART: z.enum(['D', 'Z']), MENGE: z.string(), LFD: z.string(), GRUND: z.string() });
export const BuchungAntwort = z.object({ BESTAND: Bestand });
/** Two rows of the journal. `LFD`: of the stock record at `VON`, as above. Every call books anew. */
export const Umlagerung = z.object({ ARTNR: z.string(), VON: z.string(), NACH: z.string(), MENGE: z.string(), LFD: z.string(), GRUND: z.string() });
export const UmlagerungAntwort = z.object({ VON: Bestand, NACH: Bestand });

// --- maintenance -----------------------------------------------------------------------------------------------------

/** `LISTE` empty: the price of everybody. The one of the same article, list and quantity is replaced. */
export const PreisPflege = z.object({ ARTNR: z.string(), LISTE: z.string(), ABMENGE: z.string(), PREIS: z.string(), WAEHR: z.string() });
export const PreisAntwort = z.object({ PREIS: Preis });
/** `NR`: of a product or of one of its articles. A missing field stays as it is. */
export const StammPflege = z.object({ NR: z.string(), BEZ: z.string().optional(), KTEXT: z.string().optional(), WGR: z.string().optional(), MARKE: z.string().optional() });
export const StammPflegeAntwort = z.object({ STAMM: StammKopf });
/** A company is a customer with a `FIRMA`. `SUCHN`: its code elsewhere, where it did not get its number here. */
export const Firma = z.object({ KUNR: z.string(), SUCHN: z.string(), FIRMA: z.string(), USTID: z.string(), EMAIL: z.string(), TEL: z.string(), LISTE: z.string(), ZAHLB: z.string(), ANSCHR: z.array(Anschrift) });
export type Firma = z.infer<typeof Firma>;
/** `NR`: `KUNR` or `SUCHN`, which is not unique: oldest first. */
export const FirmenAbfrage = z.object({ NR: keys });
export const FirmenAntwort = z.object({ FIRMEN: z.array(Firma) });
/** Without `KUNR` a new company is made, **also when `SUCHN` is known**. A missing field stays as it is. */
export const FirmaPflege = z.object({
  KUNR: z.string().optional(), SUCHN: z.string(), FIRMA: z.string().min(1), USTID: z.string().optional(), EMAIL: z.string().optional(), TEL: z.string().optional(), LISTE: z.string().optional(), ZAHLB: z.string().optional(), ANSCHR: z.array(Anschrift).optional(),
});
export const FirmaAntwort = z.object({ FIRMA: Firma });

// --- changes and state -----------------------------------------------------------------------------------------------

export const AENDERUNG_ARTEN = ['STAMM', 'ARTIKEL', 'PREIS', 'BESTAND', 'LAGER', 'KUNDE', 'AUFTRAG'] as const;
/** `KOPF`: newest row. `JETZT`: every change up to it is in the answer or in an earlier one. */
const kopf = { KOPF: z.string(), EPOCHE: z.string(), JETZT: z.string() };
/** `AB`: number of the last row seen, `0` for the beginning. */
export const AenderungenAnfrage = z.object({ AB: z.string(), MAX: z.string() });
export const AenderungenKopf = z.object(kopf);
export const Aenderungen = z.object({ ...kopf, ZEILEN: z.array(z.object({ LFD: z.string(), ART: z.enum(AENDERUNG_ARTEN), SCHL: z.array(z.string()), ZEIT: z.string() })), WEITER: flag });
export const Status = z.object({ STATUS: z.string(), VERSION: z.string() });
