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
  /** Cancels an order; a cancelled one stays as it is */
  DemoErp_auftragStorno?: Maybe<DemoErp_auftragStorno_response>;
  /** Orders by the customer's reference or, where there is none, by number */
  DemoErp_auftraegeAbfrage?: Maybe<DemoErp_auftraegeAbfrage_response>;
  /** Orders page by page, in the order of their ids */
  DemoErp_auftraegeListe?: Maybe<DemoErp_auftraegeListe_response>;
  /** Books a row of the stock journal */
  DemoErp_bestandBuchung?: Maybe<DemoErp_bestandBuchung_response>;
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


export type MutationDemoErp_auftraegeAbfrageArgs = {
  input?: InputMaybe<DemoErp_AuftraegeAbfrage_Input>;
};


export type MutationDemoErp_auftraegeListeArgs = {
  input?: InputMaybe<DemoErp_AuftraegeListe_Input>;
};


export type MutationDemoErp_bestandBuchungArgs = {
  input?: InputMaybe<DemoErp_Buchung_Input>;
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
  LIEFERUNGEN: Array<Maybe<DemoErp_Lieferung>>;
  RECHNUNGEN: Array<Maybe<DemoErp_Rechnung>>;
};

export type DemoErp_mutation_auftragAnlage_oneOf_0_AUFTRAG_STATUS =
  | 'B'
  | 'V'
  | 'S';

export type DemoErp_Zeile = {
  ZLID: Scalars['String']['output'];
  ARTNR: Scalars['String']['output'];
  BEZ: Scalars['String']['output'];
  MENGE: Scalars['String']['output'];
  GELIEF: Scalars['String']['output'];
  STORN: Scalars['String']['output'];
  PREIS: Scalars['String']['output'];
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
  STATUS: DemoErp_mutation_auftragAnlage_oneOf_0_AUFTRAG_LIEFERUNGEN_items_STATUS;
  LAGER: Scalars['String']['output'];
  TRAEGER: Scalars['String']['output'];
  SENDNR: Scalars['String']['output'];
  ZEIT: Scalars['String']['output'];
};

export type DemoErp_mutation_auftragAnlage_oneOf_0_AUFTRAG_LIEFERUNGEN_items_STATUS =
  | 'O'
  | 'V'
  | 'S';

export type DemoErp_Rechnung = {
  RENR: Scalars['String']['output'];
  STATUS: DemoErp_mutation_auftragAnlage_oneOf_0_AUFTRAG_RECHNUNGEN_items_STATUS;
  ZEIT: Scalars['String']['output'];
  BRUTTO: Scalars['String']['output'];
  OFFEN: Scalars['String']['output'];
};

export type DemoErp_mutation_auftragAnlage_oneOf_0_AUFTRAG_RECHNUNGEN_items_STATUS =
  | 'G'
  | 'B';

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
};

export type DemoErp_auftragStorno_response = DemoErp_AuftragAntwort | DemoErp_Fehler;

export type DemoErp_AuftragStorno_Input = {
  ABNR: Scalars['String']['input'];
  IHRE_NR: Scalars['String']['input'];
  GRUND: Scalars['String']['input'];
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
  /** Cancels an order; a cancelled one stays as it is **/
  DemoErp_auftragStorno: InContextSdkMethod<DemoErp_AuftragAntwort | DemoErp_Fehler, MutationDemoErp_auftragStornoArgs, BaseMeshContext>,
  /** Orders by the customer's reference or, where there is none, by number **/
  DemoErp_auftraegeAbfrage: InContextSdkMethod<DemoErp_AuftraegeAntwort | DemoErp_Fehler, MutationDemoErp_auftraegeAbfrageArgs, BaseMeshContext>,
  /** Orders page by page, in the order of their ids **/
  DemoErp_auftraegeListe: InContextSdkMethod<DemoErp_AuftraegeSeite | DemoErp_Fehler, MutationDemoErp_auftraegeListeArgs, BaseMeshContext>,
  /** Books a row of the stock journal **/
  DemoErp_bestandBuchung: InContextSdkMethod<DemoErp_BuchungAntwort | DemoErp_Fehler, MutationDemoErp_bestandBuchungArgs, BaseMeshContext>
  };

  export type SubscriptionSdk = {
    
  };

  export type Context = {
      ["demo-erp"]: { Query: QuerySdk, Mutation: MutationSdk, Subscription: SubscriptionSdk },
      
    };
}
