// @ts-nocheck

import type { InContextSdkMethod } from '@graphql-mesh/types';

export namespace DemoErpTypes {
  export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  /** The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type is most often used by GraphQL to represent free-form human-readable text. */
  String: { input: string; output: string; }
  /** The `Boolean` scalar type represents `true` or `false`. */
  Boolean: { input: boolean; output: boolean; }
  /** The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1. */
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Integers that will have a value greater than 0. */
  PositiveInt: { input: number; output: number; }
  /** A string that cannot be passed as an empty value */
  NonEmptyString: { input: string; output: string; }
  ObjMap: { input: unknown; output: unknown; }
};

export type Query = {
  /** Whether the system answers */
  DemoErp_status?: Maybe<DemoErp_status_response>;
  /** Warehouses */
  DemoErp_lagerListe?: Maybe<DemoErp_lagerListe_response>;
  /** Newest row of the change feed */
  DemoErp_aenderungenKopf?: Maybe<DemoErp_aenderungenKopf_response>;
  /** Rows of the change feed behind AB, oldest first, at most MAX */
  DemoErp_aenderungen?: Maybe<DemoErp_aenderungen_response>;
};


export type QueryDemoErp_aenderungenArgs = {
  AB: Scalars['String']['input'];
  MAX: Scalars['String']['input'];
};

export type DemoErp_status_response = DemoErp_Status | DemoErp_Fehler;

export type DemoErp_Status = {
  STATUS: Scalars['String']['output'];
  VERSION: Scalars['String']['output'];
};

export type DemoErp_Fehler = {
  FEHLER: DemoErp_query_status_oneOf_1_FEHLER;
};

export type DemoErp_query_status_oneOf_1_FEHLER = {
  NR: Scalars['Int']['output'];
  TEXT: Scalars['String']['output'];
  BEZUG: Scalars['String']['output'];
  STAND: Scalars['String']['output'];
};

export type DemoErp_lagerListe_response = DemoErp_LagerAntwort | DemoErp_Fehler;

export type DemoErp_LagerAntwort = {
  LAGER: Array<Maybe<DemoErp_query_lagerListe_oneOf_0_LAGER_items>>;
};

export type DemoErp_query_lagerListe_oneOf_0_LAGER_items = {
  LGID: Scalars['String']['output'];
  CODE: Scalars['String']['output'];
  BEZ: Scalars['String']['output'];
};

export type DemoErp_aenderungenKopf_response = DemoErp_AenderungenKopf | DemoErp_Fehler;

export type DemoErp_AenderungenKopf = {
  KOPF: Scalars['String']['output'];
  EPOCHE: Scalars['String']['output'];
  JETZT: Scalars['String']['output'];
};

export type DemoErp_aenderungen_response = DemoErp_Aenderungen | DemoErp_Fehler;

export type DemoErp_Aenderungen = {
  KOPF: Scalars['String']['output'];
  EPOCHE: Scalars['String']['output'];
  JETZT: Scalars['String']['output'];
  ZEILEN: Array<Maybe<DemoErp_query_aenderungen_oneOf_0_ZEILEN_items>>;
  WEITER: DemoErp_query_aenderungen_oneOf_0_WEITER;
};

export type DemoErp_query_aenderungen_oneOf_0_ZEILEN_items = {
  LFD: Scalars['String']['output'];
  ART: DemoErp_query_aenderungen_oneOf_0_ZEILEN_items_ART;
  SCHL: Array<Maybe<Scalars['String']['output']>>;
  ZEIT: Scalars['String']['output'];
};

export type DemoErp_query_aenderungen_oneOf_0_ZEILEN_items_ART =
  | 'STAMM'
  | 'ARTIKEL'
  | 'PREIS'
  | 'BESTAND'
  | 'LAGER'
  | 'KUNDE'
  | 'AUFTRAG';

export type DemoErp_query_aenderungen_oneOf_0_WEITER =
  | 'J'
  | 'N';

export type Mutation = {
  /** Articles by number; unknown ones are left out */
  DemoErp_artikelAbfrage?: Maybe<DemoErp_artikelAbfrage_response>;
  /** Products by their own or an article's number; unknown ones are left out */
  DemoErp_stammAbfrage?: Maybe<DemoErp_stammAbfrage_response>;
  /** Products page by page, in the order of their ids */
  DemoErp_stammListe?: Maybe<DemoErp_stammListe_response>;
  /** Customers by number and by e-mail */
  DemoErp_kundenAbfrage?: Maybe<DemoErp_kundenAbfrage_response>;
  /** Makes or changes a customer */
  DemoErp_kundePflege?: Maybe<DemoErp_kundePflege_response>;
  /** Makes a confirmed order */
  DemoErp_auftragAnlage?: Maybe<DemoErp_auftragAnlage_response>;
  /** Cancels all of an order that is not shipped; the same BELNR again changes nothing */
  DemoErp_auftragStorno?: Maybe<DemoErp_auftragStorno_response>;
  /** What cancelling would do now */
  DemoErp_auftragStornoVorschau?: Maybe<DemoErp_auftragStornoVorschau_response>;
  /** Changes lines and addresses; the same BELNR again changes nothing */
  DemoErp_auftragAenderung?: Maybe<DemoErp_auftragAenderung_response>;
  /** Ships all or a part */
  DemoErp_lieferungAnlage?: Maybe<DemoErp_lieferungAnlage_response>;
  /** Books a payment */
  DemoErp_zahlungAnlage?: Maybe<DemoErp_zahlungAnlage_response>;
  /** Bills what is shipped and not yet billed */
  DemoErp_rechnungAnlage?: Maybe<DemoErp_rechnungAnlage_response>;
  /** Announces a return */
  DemoErp_retoureAnlage?: Maybe<DemoErp_retoureAnlage_response>;
  /** Puts returned goods back into a warehouse; the same BELNR again changes nothing */
  DemoErp_retoureEingang?: Maybe<DemoErp_retoureEingang_response>;
  /** Pays money back and books it */
  DemoErp_gutschriftAnlage?: Maybe<DemoErp_gutschriftAnlage_response>;
  /** Orders by the customer's reference or, where there is none, by number */
  DemoErp_auftraegeAbfrage?: Maybe<DemoErp_auftraegeAbfrage_response>;
  /** Orders page by page, in the order of their ids */
  DemoErp_auftraegeListe?: Maybe<DemoErp_auftraegeListe_response>;
  /** Books a row of the stock journal */
  DemoErp_bestandBuchung?: Maybe<DemoErp_bestandBuchung_response>;
  /** Moves stock from one warehouse to another */
  DemoErp_bestandUmlagerung?: Maybe<DemoErp_bestandUmlagerung_response>;
  /** Sets the price of an article */
  DemoErp_preisPflege?: Maybe<DemoErp_preisPflege_response>;
  /** Changes texts of a product */
  DemoErp_stammPflege?: Maybe<DemoErp_stammPflege_response>;
  /** Companies by number */
  DemoErp_firmenAbfrage?: Maybe<DemoErp_firmenAbfrage_response>;
  /** Makes or changes a company */
  DemoErp_firmaPflege?: Maybe<DemoErp_firmaPflege_response>;
};


export type MutationDemoErp_artikelAbfrageArgs = {
  input?: InputMaybe<DemoErp_ArtikelAbfrage_Input>;
};


export type MutationDemoErp_stammAbfrageArgs = {
  input?: InputMaybe<DemoErp_StammAbfrage_Input>;
};


export type MutationDemoErp_stammListeArgs = {
  input?: InputMaybe<DemoErp_StammListe_Input>;
};


export type MutationDemoErp_kundenAbfrageArgs = {
  input?: InputMaybe<DemoErp_KundenAbfrage_Input>;
};


export type MutationDemoErp_kundePflegeArgs = {
  input?: InputMaybe<DemoErp_KundePflege_Input>;
};


export type MutationDemoErp_auftragAnlageArgs = {
  input?: InputMaybe<DemoErp_AuftragAnlage_Input>;
};


export type MutationDemoErp_auftragStornoArgs = {
  input?: InputMaybe<DemoErp_AuftragStorno_Input>;
};


export type MutationDemoErp_auftragStornoVorschauArgs = {
  input?: InputMaybe<DemoErp_AuftragWahl_Input>;
};


export type MutationDemoErp_auftragAenderungArgs = {
  input?: InputMaybe<DemoErp_AuftragAenderung_Input>;
};


export type MutationDemoErp_lieferungAnlageArgs = {
  input?: InputMaybe<DemoErp_LieferungAnlage_Input>;
};


export type MutationDemoErp_zahlungAnlageArgs = {
  input?: InputMaybe<DemoErp_ZahlungAnlage_Input>;
};


export type MutationDemoErp_rechnungAnlageArgs = {
  input?: InputMaybe<DemoErp_RechnungAnlage_Input>;
};


export type MutationDemoErp_retoureAnlageArgs = {
  input?: InputMaybe<DemoErp_RetoureAnlage_Input>;
};


export type MutationDemoErp_retoureEingangArgs = {
  input?: InputMaybe<DemoErp_RetoureEingang_Input>;
};


export type MutationDemoErp_gutschriftAnlageArgs = {
  input?: InputMaybe<DemoErp_GutschriftAnlage_Input>;
};


export type MutationDemoErp_auftraegeAbfrageArgs = {
  input?: InputMaybe<DemoErp_AuftraegeAbfrage_Input>;
};


export type MutationDemoErp_auftraegeListeArgs = {
  input?: InputMaybe<DemoErp_AuftraegeListe_Input>;
};


export type MutationDemoErp_bestandBuchungArgs = {
  input?: InputMaybe<DemoErp_Buchung_Input>;
};


export type MutationDemoErp_bestandUmlagerungArgs = {
  input?: InputMaybe<DemoErp_Umlagerung_Input>;
};


export type MutationDemoErp_preisPflegeArgs = {
  input?: InputMaybe<DemoErp_PreisPflege_Input>;
};


export type MutationDemoErp_stammPflegeArgs = {
  input?: InputMaybe<DemoErp_StammPflege_Input>;
};


export type MutationDemoErp_firmenAbfrageArgs = {
  input?: InputMaybe<DemoErp_FirmenAbfrage_Input>;
};


export type MutationDemoErp_firmaPflegeArgs = {
  input?: InputMaybe<DemoErp_FirmaPflege_Input>;
};

export type DemoErp_artikelAbfrage_response = DemoErp_ArtikelAntwort | DemoErp_Fehler;

export type DemoErp_ArtikelAntwort = {
  ARTIKEL: Array<Maybe<DemoErp_Artikel>>;
};

export type DemoErp_Artikel = {
  ARTID: Scalars['String']['output'];
  ARTNR: Scalars['String']['output'];
  EAN?: Maybe<Scalars['String']['output']>;
  BEZ?: Maybe<Scalars['String']['output']>;
  MWST?: Maybe<Scalars['String']['output']>;
  MWSTSATZ?: Maybe<Scalars['String']['output']>;
  GEW?: Maybe<Scalars['String']['output']>;
  STAMM?: Maybe<DemoErp_StammKopf>;
  BEST?: Maybe<Array<Maybe<DemoErp_Bestand>>>;
  PREISE?: Maybe<Array<Maybe<DemoErp_Preis>>>;
};

export type DemoErp_StammKopf = {
  STID: Scalars['String']['output'];
  STNR: Scalars['String']['output'];
  BEZ?: Maybe<Scalars['String']['output']>;
  KTEXT?: Maybe<Scalars['String']['output']>;
  WGR?: Maybe<Scalars['String']['output']>;
  MARKE?: Maybe<Scalars['String']['output']>;
};

export type DemoErp_Bestand = {
  LAGER: Scalars['String']['output'];
  IST: Scalars['String']['output'];
  AUFTR: Scalars['String']['output'];
  GESP: Scalars['String']['output'];
  ZUG: Scalars['String']['output'];
  LFD: Scalars['String']['output'];
};

export type DemoErp_Preis = {
  PREIS: Scalars['String']['output'];
  WAEHR: Scalars['String']['output'];
  LISTE: Scalars['String']['output'];
  ABMENGE: Scalars['String']['output'];
  VON: Scalars['String']['output'];
  BIS: Scalars['String']['output'];
};

export type DemoErp_ArtikelAbfrage_Input = {
  ARTNR: Array<InputMaybe<Scalars['String']['input']>>;
  TEILE: DemoErp_ArtikelTeile_Input;
};

export type DemoErp_ArtikelTeile_Input = {
  FELDER: Array<InputMaybe<DemoErp_mutationInput_artikelAbfrage_input_TEILE_FELDER_items>>;
  STAMM?: InputMaybe<Array<InputMaybe<DemoErp_mutationInput_artikelAbfrage_input_TEILE_STAMM_items>>>;
  BESTAND?: InputMaybe<DemoErp_mutationInput_artikelAbfrage_input_TEILE_BESTAND>;
  LAGER?: InputMaybe<Array<InputMaybe<Scalars['String']['input']>>>;
  PREISE?: InputMaybe<Array<InputMaybe<DemoErp_PreisFrage_Input>>>;
};

export type DemoErp_mutationInput_artikelAbfrage_input_TEILE_FELDER_items =
  | 'EAN'
  | 'BEZ'
  | 'MWST'
  | 'MWSTSATZ'
  | 'GEW';

export type DemoErp_mutationInput_artikelAbfrage_input_TEILE_STAMM_items =
  | 'BEZ'
  | 'KTEXT'
  | 'WGR'
  | 'MARKE';

export type DemoErp_mutationInput_artikelAbfrage_input_TEILE_BESTAND =
  | 'J'
  | 'N';

export type DemoErp_PreisFrage_Input = {
  KUNR: Scalars['String']['input'];
  WAEHR: Scalars['String']['input'];
  MENGE: Scalars['String']['input'];
  ZEIT: Scalars['String']['input'];
};

export type DemoErp_stammAbfrage_response = DemoErp_StammAntwort | DemoErp_Fehler;

export type DemoErp_StammAntwort = {
  TREFFER: Array<Maybe<DemoErp_mutation_stammAbfrage_oneOf_0_TREFFER_items>>;
};

export type DemoErp_mutation_stammAbfrage_oneOf_0_TREFFER_items = {
  NR: Scalars['String']['output'];
  STAMM: DemoErp_Stamm;
};

export type DemoErp_Stamm = {
  STID: Scalars['String']['output'];
  STNR: Scalars['String']['output'];
  BEZ?: Maybe<Scalars['String']['output']>;
  KTEXT?: Maybe<Scalars['String']['output']>;
  WGR?: Maybe<Scalars['String']['output']>;
  MARKE?: Maybe<Scalars['String']['output']>;
  ARTIKEL?: Maybe<Array<Maybe<DemoErp_Artikel>>>;
};

export type DemoErp_StammAbfrage_Input = {
  NR: Array<InputMaybe<Scalars['String']['input']>>;
  TEILE: DemoErp_StammTeile_Input;
};

export type DemoErp_StammTeile_Input = {
  FELDER: Array<InputMaybe<DemoErp_mutationInput_stammAbfrage_input_TEILE_FELDER_items>>;
  ARTIKEL?: InputMaybe<DemoErp_ArtikelTeile_Input>;
};

export type DemoErp_mutationInput_stammAbfrage_input_TEILE_FELDER_items =
  | 'BEZ'
  | 'KTEXT'
  | 'WGR'
  | 'MARKE';

export type DemoErp_stammListe_response = DemoErp_StammSeite | DemoErp_Fehler;

export type DemoErp_StammSeite = {
  STAMM: Array<Maybe<DemoErp_Stamm>>;
  WEITER: DemoErp_mutation_stammListe_oneOf_0_WEITER;
};

export type DemoErp_mutation_stammListe_oneOf_0_WEITER =
  | 'J'
  | 'N';

export type DemoErp_StammListe_Input = {
  SEITE: Scalars['PositiveInt']['input'];
  ZEILEN: Scalars['PositiveInt']['input'];
  NACH: Scalars['String']['input'];
  WGR: Scalars['String']['input'];
  BEZ: Scalars['String']['input'];
  STNR?: InputMaybe<Array<InputMaybe<Scalars['String']['input']>>>;
  TEILE: DemoErp_StammTeile_Input;
};

export type DemoErp_kundenAbfrage_response = DemoErp_KundenAntwort | DemoErp_Fehler;

export type DemoErp_KundenAntwort = {
  KUNDEN: Array<Maybe<DemoErp_Kunde>>;
};

export type DemoErp_Kunde = {
  KUNR: Scalars['String']['output'];
  EMAIL: Scalars['String']['output'];
  VORNAME: Scalars['String']['output'];
  NACHNAME: Scalars['String']['output'];
  TEL: Scalars['String']['output'];
  FIRMA: Scalars['String']['output'];
  LISTE: Scalars['String']['output'];
  ZAHLB: Scalars['String']['output'];
  ANSCHR: Array<Maybe<DemoErp_Anschrift>>;
};

export type DemoErp_Anschrift = {
  NAME: Scalars['String']['output'];
  FIRMA: Scalars['String']['output'];
  STRASSE: Scalars['String']['output'];
  PLZ: Scalars['String']['output'];
  ORT: Scalars['String']['output'];
  LAND: Scalars['String']['output'];
  TEL: Scalars['String']['output'];
};

export type DemoErp_KundenAbfrage_Input = {
  KUNR: Array<InputMaybe<Scalars['String']['input']>>;
  EMAIL: Array<InputMaybe<Scalars['String']['input']>>;
};

export type DemoErp_kundePflege_response = DemoErp_KundeAntwort | DemoErp_Fehler;

export type DemoErp_KundeAntwort = {
  KUNDE: DemoErp_Kunde;
};

export type DemoErp_KundePflege_Input = {
  KUNR?: InputMaybe<Scalars['String']['input']>;
  EMAIL: Scalars['String']['input'];
  VORNAME?: InputMaybe<Scalars['String']['input']>;
  NACHNAME?: InputMaybe<Scalars['String']['input']>;
  TEL?: InputMaybe<Scalars['String']['input']>;
  ANSCHR?: InputMaybe<Array<InputMaybe<DemoErp_Anschrift_Input>>>;
};

export type DemoErp_Anschrift_Input = {
  NAME: Scalars['String']['input'];
  FIRMA: Scalars['String']['input'];
  STRASSE: Scalars['String']['input'];
  PLZ: Scalars['String']['input'];
  ORT: Scalars['String']['input'];
  LAND: Scalars['String']['input'];
  TEL: Scalars['String']['input'];
};

export type DemoErp_auftragAnlage_response = DemoErp_AuftragAntwort | DemoErp_Fehler;

export type DemoErp_AuftragAntwort = {
  AUFTRAG: DemoErp_Auftrag;
};

export type DemoErp_Auftrag = {
  ABID: Scalars['String']['output'];
  ABNR: Scalars['String']['output'];
  IHRE_NR: Scalars['String']['output'];
  KANAL: Scalars['String']['output'];
  STATUS: DemoErp_mutation_auftragAnlage_oneOf_0_AUFTRAG_STATUS;
  ZEIT: Scalars['String']['output'];
  WAEHR: Scalars['String']['output'];
  KUNR: Scalars['String']['output'];
  EMAIL: Scalars['String']['output'];
  LIEFA: DemoErp_Anschrift;
  RECHA: DemoErp_Anschrift;
  NOTIZ: Scalars['String']['output'];
  ZEILEN: Array<Maybe<DemoErp_Zeile>>;
  STEUERN: Array<Maybe<DemoErp_Steuer>>;
  NETTO: Scalars['String']['output'];
  MWSTB: Scalars['String']['output'];
  BRUTTO: Scalars['String']['output'];
  BEZAHLT: Scalars['String']['output'];
  ERSTATTET: Scalars['String']['output'];
  LIEFERUNGEN: Array<Maybe<DemoErp_Lieferung>>;
  RECHNUNGEN: Array<Maybe<DemoErp_Rechnung>>;
  ZAHLUNGEN: Array<Maybe<DemoErp_Zahlung>>;
  RETOUREN: Array<Maybe<DemoErp_Retoure>>;
  GUTSCHRIFTEN: Array<Maybe<DemoErp_Gutschrift>>;
};

export type DemoErp_mutation_auftragAnlage_oneOf_0_AUFTRAG_STATUS =
  | 'B'
  | 'T'
  | 'V'
  | 'S';

export type DemoErp_Zeile = {
  ZLID: Scalars['String']['output'];
  ARTNR: Scalars['String']['output'];
  BEZ: Scalars['String']['output'];
  MENGE: Scalars['String']['output'];
  GELIEF: Scalars['String']['output'];
  STORN: Scalars['String']['output'];
  RETOUR: Scalars['String']['output'];
  ERSTATT: Scalars['String']['output'];
  PREIS: Scalars['String']['output'];
  RABATT: Scalars['String']['output'];
  NETTO: Scalars['String']['output'];
  MWST: Scalars['String']['output'];
  MWSTSATZ: Scalars['String']['output'];
  MWSTB: Scalars['String']['output'];
};

export type DemoErp_Steuer = {
  MWST: Scalars['String']['output'];
  MWSTSATZ: Scalars['String']['output'];
  BASIS: Scalars['String']['output'];
  BETRAG: Scalars['String']['output'];
};

export type DemoErp_Lieferung = {
  LSNR: Scalars['String']['output'];
  BEZNR: Scalars['String']['output'];
  STATUS: DemoErp_mutation_auftragAnlage_oneOf_0_AUFTRAG_LIEFERUNGEN_items_STATUS;
  LAGER: Scalars['String']['output'];
  TRAEGER: Scalars['String']['output'];
  ZEIT: Scalars['String']['output'];
  POS: Array<Maybe<DemoErp_Position>>;
  PAKETE: Array<Maybe<DemoErp_Paket>>;
};

export type DemoErp_mutation_auftragAnlage_oneOf_0_AUFTRAG_LIEFERUNGEN_items_STATUS =
  | 'O'
  | 'V'
  | 'S';

export type DemoErp_Position = {
  ARTNR: Scalars['String']['output'];
  MENGE: Scalars['String']['output'];
};

export type DemoErp_Paket = {
  SENDNR: Scalars['String']['output'];
  GEW: Scalars['String']['output'];
};

export type DemoErp_Rechnung = {
  RENR: Scalars['String']['output'];
  BEZNR: Scalars['String']['output'];
  STATUS: DemoErp_mutation_auftragAnlage_oneOf_0_AUFTRAG_RECHNUNGEN_items_STATUS;
  ZEIT: Scalars['String']['output'];
  BRUTTO: Scalars['String']['output'];
  OFFEN: Scalars['String']['output'];
};

export type DemoErp_mutation_auftragAnlage_oneOf_0_AUFTRAG_RECHNUNGEN_items_STATUS =
  | 'G'
  | 'B';

export type DemoErp_Zahlung = {
  ZANR: Scalars['String']['output'];
  BETRAG: Scalars['String']['output'];
  ART: Scalars['String']['output'];
  REF: Scalars['String']['output'];
  TEXT: Scalars['String']['output'];
  ZEIT: Scalars['String']['output'];
};

export type DemoErp_Retoure = {
  RTID: Scalars['String']['output'];
  RETNR: Scalars['String']['output'];
  STATUS: DemoErp_mutation_auftragAnlage_oneOf_0_AUFTRAG_RETOUREN_items_STATUS;
  GRUND: Scalars['String']['output'];
  ZEIT: Scalars['String']['output'];
  POS: Array<Maybe<DemoErp_mutation_auftragAnlage_oneOf_0_AUFTRAG_RETOUREN_items_POS_items>>;
};

export type DemoErp_mutation_auftragAnlage_oneOf_0_AUFTRAG_RETOUREN_items_STATUS =
  | 'A'
  | 'T'
  | 'E';

export type DemoErp_mutation_auftragAnlage_oneOf_0_AUFTRAG_RETOUREN_items_POS_items = {
  ARTNR: Scalars['String']['output'];
  MENGE: Scalars['String']['output'];
  EINGANG: Scalars['String']['output'];
};

export type DemoErp_Gutschrift = {
  GUNR: Scalars['String']['output'];
  BETRAG: Scalars['String']['output'];
  GRUND: Scalars['String']['output'];
  RETNR: Scalars['String']['output'];
  REF: Scalars['String']['output'];
  TEXT: Scalars['String']['output'];
  ZEIT: Scalars['String']['output'];
};

export type DemoErp_AuftragAnlage_Input = {
  IHRE_NR: Scalars['String']['input'];
  KANAL: Scalars['String']['input'];
  ZEIT: Scalars['String']['input'];
  WAEHR: Scalars['String']['input'];
  KUNR: Scalars['String']['input'];
  EMAIL: Scalars['String']['input'];
  LAGER: Scalars['String']['input'];
  NOTIZ: Scalars['String']['input'];
  LIEFA: DemoErp_Anschrift_Input;
  RECHA: DemoErp_Anschrift_Input;
  ZEILEN: Array<InputMaybe<DemoErp_mutationInput_auftragAnlage_input_ZEILEN_items_Input>>;
};

export type DemoErp_mutationInput_auftragAnlage_input_ZEILEN_items_Input = {
  ARTNR: Scalars['String']['input'];
  MENGE: Scalars['String']['input'];
  PREIS: Scalars['String']['input'];
  RABATT?: InputMaybe<Scalars['String']['input']>;
};

export type DemoErp_auftragStorno_response = DemoErp_AuftragAntwort | DemoErp_Fehler;

export type DemoErp_AuftragStorno_Input = {
  ABNR: Scalars['String']['input'];
  IHRE_NR: Scalars['String']['input'];
  BELNR: Scalars['String']['input'];
  GRUND: Scalars['String']['input'];
};

export type DemoErp_auftragStornoVorschau_response = DemoErp_StornoVorschau | DemoErp_Fehler;

export type DemoErp_StornoVorschau = {
  SCHRITTE: Array<Maybe<Scalars['String']['output']>>;
};

export type DemoErp_AuftragWahl_Input = {
  ABNR: Scalars['String']['input'];
  IHRE_NR: Scalars['String']['input'];
};

export type DemoErp_auftragAenderung_response = DemoErp_AuftragAntwort | DemoErp_Fehler;

export type DemoErp_AuftragAenderung_Input = {
  ABNR: Scalars['String']['input'];
  IHRE_NR: Scalars['String']['input'];
  BELNR: Scalars['String']['input'];
  ZEILEN: Array<InputMaybe<DemoErp_mutationInput_auftragAenderung_input_ZEILEN_items_Input>>;
  LIEFA: DemoErp_Anschrift_Input;
  RECHA: DemoErp_Anschrift_Input;
};

export type DemoErp_mutationInput_auftragAenderung_input_ZEILEN_items_Input = {
  ARTNR: Scalars['String']['input'];
  MENGE: Scalars['String']['input'];
  PREIS: Scalars['String']['input'];
};

export type DemoErp_lieferungAnlage_response = DemoErp_BelegAntwort | DemoErp_Fehler;

export type DemoErp_BelegAntwort = {
  AUFTRAG: DemoErp_Auftrag;
  NR: Scalars['String']['output'];
};

export type DemoErp_LieferungAnlage_Input = {
  ABNR: Scalars['String']['input'];
  IHRE_NR: Scalars['String']['input'];
  BEZNR: Scalars['String']['input'];
  LAGER: Scalars['String']['input'];
  TRAEGER: Scalars['String']['input'];
  POS: Array<InputMaybe<DemoErp_Position_Input>>;
  PAKETE: Array<InputMaybe<DemoErp_Paket_Input>>;
};

export type DemoErp_Position_Input = {
  ARTNR: Scalars['String']['input'];
  MENGE: Scalars['String']['input'];
};

export type DemoErp_Paket_Input = {
  SENDNR: Scalars['String']['input'];
  GEW: Scalars['String']['input'];
};

export type DemoErp_zahlungAnlage_response = DemoErp_BelegAntwort | DemoErp_Fehler;

export type DemoErp_ZahlungAnlage_Input = {
  ABNR: Scalars['String']['input'];
  IHRE_NR: Scalars['String']['input'];
  BETRAG: Scalars['String']['input'];
  WAEHR: Scalars['String']['input'];
  ART: Scalars['String']['input'];
  REF: Scalars['String']['input'];
  TEXT: Scalars['String']['input'];
  ZEIT: Scalars['String']['input'];
};

export type DemoErp_rechnungAnlage_response = DemoErp_BelegAntwort | DemoErp_Fehler;

export type DemoErp_RechnungAnlage_Input = {
  ABNR: Scalars['String']['input'];
  IHRE_NR: Scalars['String']['input'];
  BEZNR: Scalars['String']['input'];
  ZEIT: Scalars['String']['input'];
};

export type DemoErp_retoureAnlage_response = DemoErp_BelegAntwort | DemoErp_Fehler;

export type DemoErp_RetoureAnlage_Input = {
  ABNR: Scalars['String']['input'];
  IHRE_NR: Scalars['String']['input'];
  RETNR: Scalars['NonEmptyString']['input'];
  GRUND: Scalars['String']['input'];
  POS: Array<InputMaybe<DemoErp_Position_Input>>;
};

export type DemoErp_retoureEingang_response = DemoErp_BelegAntwort | DemoErp_Fehler;

export type DemoErp_RetoureEingang_Input = {
  ABNR: Scalars['String']['input'];
  IHRE_NR: Scalars['String']['input'];
  BELNR: Scalars['String']['input'];
  RETNR: Scalars['String']['input'];
  LAGER: Scalars['String']['input'];
  POS: Array<InputMaybe<DemoErp_Position_Input>>;
};

export type DemoErp_gutschriftAnlage_response = DemoErp_BelegAntwort | DemoErp_Fehler;

export type DemoErp_GutschriftAnlage_Input = {
  ABNR: Scalars['String']['input'];
  IHRE_NR: Scalars['String']['input'];
  BETRAG: Scalars['String']['input'];
  WAEHR: Scalars['String']['input'];
  GRUND: Scalars['String']['input'];
  RETNR: Scalars['String']['input'];
  REF: Scalars['String']['input'];
  TEXT: Scalars['String']['input'];
};

export type DemoErp_auftraegeAbfrage_response = DemoErp_AuftraegeAntwort | DemoErp_Fehler;

export type DemoErp_AuftraegeAntwort = {
  AUFTRAEGE: Array<Maybe<DemoErp_Auftrag>>;
};

export type DemoErp_AuftraegeAbfrage_Input = {
  IHRE_NR: Array<InputMaybe<Scalars['String']['input']>>;
};

export type DemoErp_auftraegeListe_response = DemoErp_AuftraegeSeite | DemoErp_Fehler;

export type DemoErp_AuftraegeSeite = {
  AUFTRAEGE: Array<Maybe<DemoErp_Auftrag>>;
  WEITER: DemoErp_mutation_auftraegeListe_oneOf_0_WEITER;
};

export type DemoErp_mutation_auftraegeListe_oneOf_0_WEITER =
  | 'J'
  | 'N';

export type DemoErp_AuftraegeListe_Input = {
  SEITE: Scalars['PositiveInt']['input'];
  ZEILEN: Scalars['PositiveInt']['input'];
  NACH: Scalars['String']['input'];
  KUNR: Scalars['String']['input'];
  IHRE_NR?: InputMaybe<Array<InputMaybe<Scalars['String']['input']>>>;
};

export type DemoErp_bestandBuchung_response = DemoErp_BuchungAntwort | DemoErp_Fehler;

export type DemoErp_BuchungAntwort = {
  BESTAND: DemoErp_Bestand;
};

export type DemoErp_Buchung_Input = {
  ARTNR: Scalars['String']['input'];
  LAGER: Scalars['String']['input'];
  ART: DemoErp_mutationInput_bestandBuchung_input_ART;
  MENGE: Scalars['String']['input'];
  LFD: Scalars['String']['input'];
  GRUND: Scalars['String']['input'];
};

export type DemoErp_mutationInput_bestandBuchung_input_ART =
  | 'D'
  | 'Z';

export type DemoErp_bestandUmlagerung_response = DemoErp_UmlagerungAntwort | DemoErp_Fehler;

export type DemoErp_UmlagerungAntwort = {
  VON: DemoErp_Bestand;
  NACH: DemoErp_Bestand;
};

export type DemoErp_Umlagerung_Input = {
  ARTNR: Scalars['String']['input'];
  VON: Scalars['String']['input'];
  NACH: Scalars['String']['input'];
  MENGE: Scalars['String']['input'];
  LFD: Scalars['String']['input'];
  GRUND: Scalars['String']['input'];
};

export type DemoErp_preisPflege_response = DemoErp_PreisAntwort | DemoErp_Fehler;

export type DemoErp_PreisAntwort = {
  PREIS: DemoErp_Preis;
};

export type DemoErp_PreisPflege_Input = {
  ARTNR: Scalars['String']['input'];
  LISTE: Scalars['String']['input'];
  ABMENGE: Scalars['String']['input'];
  PREIS: Scalars['String']['input'];
  WAEHR: Scalars['String']['input'];
};

export type DemoErp_stammPflege_response = DemoErp_StammPflegeAntwort | DemoErp_Fehler;

export type DemoErp_StammPflegeAntwort = {
  STAMM: DemoErp_StammKopf;
};

export type DemoErp_StammPflege_Input = {
  NR: Scalars['String']['input'];
  BEZ?: InputMaybe<Scalars['String']['input']>;
  KTEXT?: InputMaybe<Scalars['String']['input']>;
  WGR?: InputMaybe<Scalars['String']['input']>;
  MARKE?: InputMaybe<Scalars['String']['input']>;
};

export type DemoErp_firmenAbfrage_response = DemoErp_FirmenAntwort | DemoErp_Fehler;

export type DemoErp_FirmenAntwort = {
  FIRMEN: Array<Maybe<DemoErp_Firma>>;
};

export type DemoErp_Firma = {
  KUNR: Scalars['String']['output'];
  SUCHN: Scalars['String']['output'];
  FIRMA: Scalars['String']['output'];
  USTID: Scalars['String']['output'];
  EMAIL: Scalars['String']['output'];
  TEL: Scalars['String']['output'];
  LISTE: Scalars['String']['output'];
  ZAHLB: Scalars['String']['output'];
  ANSCHR: Array<Maybe<DemoErp_Anschrift>>;
};

export type DemoErp_FirmenAbfrage_Input = {
  NR: Array<InputMaybe<Scalars['String']['input']>>;
};

export type DemoErp_firmaPflege_response = DemoErp_FirmaAntwort | DemoErp_Fehler;

export type DemoErp_FirmaAntwort = {
  FIRMA: DemoErp_Firma;
};

export type DemoErp_FirmaPflege_Input = {
  KUNR?: InputMaybe<Scalars['String']['input']>;
  SUCHN: Scalars['String']['input'];
  FIRMA: Scalars['NonEmptyString']['input'];
  USTID?: InputMaybe<Scalars['String']['input']>;
  EMAIL?: InputMaybe<Scalars['String']['input']>;
  TEL?: InputMaybe<Scalars['String']['input']>;
  LISTE?: InputMaybe<Scalars['String']['input']>;
  ZAHLB?: InputMaybe<Scalars['String']['input']>;
  ANSCHR?: InputMaybe<Array<InputMaybe<DemoErp_Anschrift_Input>>>;
};

export type DemoErp_HTTPMethod =
  | 'GET'
  | 'HEAD'
  | 'POST'
  | 'PUT'
  | 'DELETE'
  | 'CONNECT'
  | 'OPTIONS'
  | 'TRACE'
  | 'PATCH';

  export type QuerySdk = {
      /** Whether the system answers **/
  DemoErp_status: InContextSdkMethod<DemoErp_Status | DemoErp_Fehler, {}, BaseMeshContext>,
  /** Warehouses **/
  DemoErp_lagerListe: InContextSdkMethod<DemoErp_LagerAntwort | DemoErp_Fehler, {}, BaseMeshContext>,
  /** Newest row of the change feed **/
  DemoErp_aenderungenKopf: InContextSdkMethod<DemoErp_AenderungenKopf | DemoErp_Fehler, {}, BaseMeshContext>,
  /** Rows of the change feed behind AB, oldest first, at most MAX **/
  DemoErp_aenderungen: InContextSdkMethod<DemoErp_Aenderungen | DemoErp_Fehler, QueryDemoErp_aenderungenArgs, BaseMeshContext>
  };

  export type MutationSdk = {
      /** Articles by number; unknown ones are left out **/
  DemoErp_artikelAbfrage: InContextSdkMethod<DemoErp_ArtikelAntwort | DemoErp_Fehler, MutationDemoErp_artikelAbfrageArgs, BaseMeshContext>,
  /** Products by their own or an article's number; unknown ones are left out **/
  DemoErp_stammAbfrage: InContextSdkMethod<DemoErp_StammAntwort | DemoErp_Fehler, MutationDemoErp_stammAbfrageArgs, BaseMeshContext>,
  /** Products page by page, in the order of their ids **/
  DemoErp_stammListe: InContextSdkMethod<DemoErp_StammSeite | DemoErp_Fehler, MutationDemoErp_stammListeArgs, BaseMeshContext>,
  /** Customers by number and by e-mail **/
  DemoErp_kundenAbfrage: InContextSdkMethod<DemoErp_KundenAntwort | DemoErp_Fehler, MutationDemoErp_kundenAbfrageArgs, BaseMeshContext>,
  /** Makes or changes a customer **/
  DemoErp_kundePflege: InContextSdkMethod<DemoErp_KundeAntwort | DemoErp_Fehler, MutationDemoErp_kundePflegeArgs, BaseMeshContext>,
  /** Makes a confirmed order **/
  DemoErp_auftragAnlage: InContextSdkMethod<DemoErp_AuftragAntwort | DemoErp_Fehler, MutationDemoErp_auftragAnlageArgs, BaseMeshContext>,
  /** Cancels all of an order that is not shipped; the same BELNR again changes nothing **/
  DemoErp_auftragStorno: InContextSdkMethod<DemoErp_AuftragAntwort | DemoErp_Fehler, MutationDemoErp_auftragStornoArgs, BaseMeshContext>,
  /** What cancelling would do now **/
  DemoErp_auftragStornoVorschau: InContextSdkMethod<DemoErp_StornoVorschau | DemoErp_Fehler, MutationDemoErp_auftragStornoVorschauArgs, BaseMeshContext>,
  /** Changes lines and addresses; the same BELNR again changes nothing **/
  DemoErp_auftragAenderung: InContextSdkMethod<DemoErp_AuftragAntwort | DemoErp_Fehler, MutationDemoErp_auftragAenderungArgs, BaseMeshContext>,
  /** Ships all or a part **/
  DemoErp_lieferungAnlage: InContextSdkMethod<DemoErp_BelegAntwort | DemoErp_Fehler, MutationDemoErp_lieferungAnlageArgs, BaseMeshContext>,
  /** Books a payment **/
  DemoErp_zahlungAnlage: InContextSdkMethod<DemoErp_BelegAntwort | DemoErp_Fehler, MutationDemoErp_zahlungAnlageArgs, BaseMeshContext>,
  /** Bills what is shipped and not yet billed **/
  DemoErp_rechnungAnlage: InContextSdkMethod<DemoErp_BelegAntwort | DemoErp_Fehler, MutationDemoErp_rechnungAnlageArgs, BaseMeshContext>,
  /** Announces a return **/
  DemoErp_retoureAnlage: InContextSdkMethod<DemoErp_BelegAntwort | DemoErp_Fehler, MutationDemoErp_retoureAnlageArgs, BaseMeshContext>,
  /** Puts returned goods back into a warehouse; the same BELNR again changes nothing **/
  DemoErp_retoureEingang: InContextSdkMethod<DemoErp_BelegAntwort | DemoErp_Fehler, MutationDemoErp_retoureEingangArgs, BaseMeshContext>,
  /** Pays money back and books it **/
  DemoErp_gutschriftAnlage: InContextSdkMethod<DemoErp_BelegAntwort | DemoErp_Fehler, MutationDemoErp_gutschriftAnlageArgs, BaseMeshContext>,
  /** Orders by the customer's reference or, where there is none, by number **/
  DemoErp_auftraegeAbfrage: InContextSdkMethod<DemoErp_AuftraegeAntwort | DemoErp_Fehler, MutationDemoErp_auftraegeAbfrageArgs, BaseMeshContext>,
  /** Orders page by page, in the order of their ids **/
  DemoErp_auftraegeListe: InContextSdkMethod<DemoErp_AuftraegeSeite | DemoErp_Fehler, MutationDemoErp_auftraegeListeArgs, BaseMeshContext>,
  /** Books a row of the stock journal **/
  DemoErp_bestandBuchung: InContextSdkMethod<DemoErp_BuchungAntwort | DemoErp_Fehler, MutationDemoErp_bestandBuchungArgs, BaseMeshContext>,
  /** Moves stock from one warehouse to another **/
  DemoErp_bestandUmlagerung: InContextSdkMethod<DemoErp_UmlagerungAntwort | DemoErp_Fehler, MutationDemoErp_bestandUmlagerungArgs, BaseMeshContext>,
  /** Sets the price of an article **/
  DemoErp_preisPflege: InContextSdkMethod<DemoErp_PreisAntwort | DemoErp_Fehler, MutationDemoErp_preisPflegeArgs, BaseMeshContext>,
  /** Changes texts of a product **/
  DemoErp_stammPflege: InContextSdkMethod<DemoErp_StammPflegeAntwort | DemoErp_Fehler, MutationDemoErp_stammPflegeArgs, BaseMeshContext>,
  /** Companies by number **/
  DemoErp_firmenAbfrage: InContextSdkMethod<DemoErp_FirmenAntwort | DemoErp_Fehler, MutationDemoErp_firmenAbfrageArgs, BaseMeshContext>,
  /** Makes or changes a company **/
  DemoErp_firmaPflege: InContextSdkMethod<DemoErp_FirmaAntwort | DemoErp_Fehler, MutationDemoErp_firmaPflegeArgs, BaseMeshContext>
  };

  export type SubscriptionSdk = {
    
  };

  export type Context = {
      ["demo-erp"]: { Query: QuerySdk, Mutation: MutationSdk, Subscription: SubscriptionSdk },
      
    };
}
