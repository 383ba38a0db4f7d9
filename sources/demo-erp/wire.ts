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

/** Numbers of the errors. */
export const FEHLER = {
  FORM: 4000, ANMELDUNG: 4010, ARTIKEL: 4404, KUNDE: 4405, LAGER: 4406, AUFTRAG: 4407, STATUS: 4711, LFD: 4712, MEHRDEUTIG: 4713, VERALTET: 4800, INTERN: 5000,
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

export const Zeile = z.object({
  ZLID: z.string(), ARTNR: z.string(), BEZ: z.string(), MENGE: z.string(), GELIEF: z.string(), STORN: z.string(), PREIS: z.string(), NETTO: z.string(), MWST: z.string(), MWSTSATZ: z.string(), MWSTB: z.string(),
});
export const Steuer = z.object({ MWST: z.string(), MWSTSATZ: z.string(), BASIS: z.string(), BETRAG: z.string() });
export const Lieferung = z.object({ LSNR: z.string(), STATUS: z.enum(['O', 'V', 'S']), LAGER: z.string(), TRAEGER: z.string(), SENDNR: z.string(), ZEIT: z.string() });
export const Rechnung = z.object({ RENR: z.string(), STATUS: z.enum(['G', 'B']), ZEIT: z.string(), BRUTTO: z.string(), OFFEN: z.string() });

/** `STATUS`: `B` confirmed, `V` shipped, `S` cancelled. Shipment: `O` open, `V` shipped, `S` cancelled. Invoice: `G` posted, `B` paid. */
export const Auftrag = z.object({
  ABID: z.string(), ABNR: z.string(), IHRE_NR: z.string(), KANAL: z.string(), STATUS: z.enum(['B', 'V', 'S']), ZEIT: z.string(), WAEHR: z.string(), KUNR: z.string(), EMAIL: z.string(),
  LIEFA: Anschrift.nullable(), RECHA: Anschrift.nullable(), NOTIZ: z.string(), ZEILEN: z.array(Zeile), STEUERN: z.array(Steuer), NETTO: z.string(), MWSTB: z.string(), BRUTTO: z.string(),
  LIEFERUNGEN: z.array(Lieferung), RECHNUNGEN: z.array(Rechnung),
});
export type Auftrag = z.infer<typeof Auftrag>;

export const AuftragAnlage = z.object({
  IHRE_NR: z.string(), KANAL: z.string(), ZEIT: z.string(), WAEHR: z.string(), KUNR: z.string(), EMAIL: z.string(), LAGER: z.string(), NOTIZ: z.string(),
  LIEFA: Anschrift.nullable(), RECHA: Anschrift.nullable(), ZEILEN: z.array(z.object({ ARTNR: z.string(), MENGE: z.string(), PREIS: z.string() })).min(1),
});
export type AuftragAnlage = z.infer<typeof AuftragAnlage>;
export const AuftragAntwort = z.object({ AUFTRAG: Auftrag });
/** By its own number `ABNR`, else by the customer's reference. */
export const AuftragStorno = z.object({ ABNR: z.string(), IHRE_NR: z.string(), GRUND: z.string() });
/** `IHRE_NR` is a free text: one number may find several orders, oldest first. */
export const AuftraegeAbfrage = z.object({ IHRE_NR: keys });
export const AuftraegeAntwort = z.object({ AUFTRAEGE: z.array(Auftrag) });
export const AuftraegeListe = z.object({ ...seite, KUNR: z.string(), IHRE_NR: z.array(z.string()).optional() });
export const AuftraegeSeite = z.object({ AUFTRAEGE: z.array(Auftrag), WEITER: flag });

// --- stock -----------------------------------------------------------------------------------------------------------

/** `ART`: `D` adds `MENGE`, `Z` sets on hand to it. `LFD`: refused unless the stock record has this one; empty: not checked. Every call books anew. */
export const Buchung = z.object({ ARTNR: z.string(), LAGER: z.string(), ART: z.enum(['D', 'Z']), MENGE: z.string(), LFD: z.string(), GRUND: z.string() });
export const BuchungAntwort = z.object({ BESTAND: Bestand });

// --- changes and state -----------------------------------------------------------------------------------------------

export const AENDERUNG_ARTEN = ['STAMM', 'ARTIKEL', 'PREIS', 'BESTAND', 'LAGER', 'KUNDE', 'AUFTRAG'] as const;
/** `KOPF`: newest row. `JETZT`: every change up to it is in the answer or in an earlier one. */
const kopf = { KOPF: z.string(), EPOCHE: z.string(), JETZT: z.string() };
/** `AB`: number of the last row seen, `0` for the beginning. */
export const AenderungenAnfrage = z.object({ AB: z.string(), MAX: z.string() });
export const AenderungenKopf = z.object(kopf);
export const Aenderungen = z.object({ ...kopf, ZEILEN: z.array(z.object({ LFD: z.string(), ART: z.enum(AENDERUNG_ARTEN), SCHL: z.array(z.string()), ZEIT: z.string() })), WEITER: flag });
export const Status = z.object({ STATUS: z.string(), VERSION: z.string() });
