/** Every operation of the ERP's API: what `openapi.json` lists, the client calls and the demo server answers. */
import type { z } from 'zod';
import * as wire from './wire.ts';

export interface Operation {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly summary: string;
  /** Body of a POST, query of a GET. */
  readonly request?: z.ZodObject;
  readonly answer: z.ZodObject;
  /** Answered without a token. */
  readonly open?: true;
}

export const OPERATIONS = {
  status: { method: 'GET', path: '/status', summary: 'Whether the system answers', answer: wire.Status, open: true },
  artikelAbfrage: { method: 'POST', path: '/artikel/abfrage', summary: 'Articles by number; unknown ones are left out', request: wire.ArtikelAbfrage, answer: wire.ArtikelAntwort },
  stammAbfrage: { method: 'POST', path: '/stamm/abfrage', summary: 'Products by their own or an article\'s number; unknown ones are left out', request: wire.StammAbfrage, answer: wire.StammAntwort },
  stammListe: { method: 'POST', path: '/stamm/liste', summary: 'Products page by page, in the order of their ids', request: wire.StammListe, answer: wire.StammSeite },
  lagerListe: { method: 'GET', path: '/lager', summary: 'Warehouses', answer: wire.LagerAntwort },
  kundenAbfrage: { method: 'POST', path: '/kunden/abfrage', summary: 'Customers by number and by e-mail', request: wire.KundenAbfrage, answer: wire.KundenAntwort },
  kundePflege: { method: 'POST', path: '/kunden/pflege', summary: 'Makes or changes a customer', request: wire.KundePflege, answer: wire.KundeAntwort },
  auftragAnlage: { method: 'POST', path: '/auftraege', summary: 'Makes a confirmed order', request: wire.AuftragAnlage, answer: wire.AuftragAntwort },
  auftragStorno: { method: 'POST', path: '/auftraege/storno', summary: 'Cancels all of an order that is not shipped; the same BELNR again changes nothing', request: wire.AuftragStorno, answer: wire.AuftragAntwort },
  auftragStornoVorschau: { method: 'POST', path: '/auftraege/storno/vorschau', summary: 'What cancelling would do now', request: wire.AuftragWahl, answer: wire.StornoVorschau },
  auftragAenderung: { method: 'POST', path: '/auftraege/aenderung', summary: 'Changes lines and addresses; the same BELNR again changes nothing', request: wire.AuftragAenderung, answer: wire.AuftragAntwort },
  lieferungAnlage: { method: 'POST', path: '/auftraege/lieferung', summary: 'Ships all or a part', request: wire.LieferungAnlage, answer: wire.BelegAntwort },
  zahlungAnlage: { method: 'POST', path: '/auftraege/zahlung', summary: 'Books a payment', request: wire.ZahlungAnlage, answer: wire.BelegAntwort },
  rechnungAnlage: { method: 'POST', path: '/auftraege/rechnung', summary: 'Bills what is shipped and not yet billed', request: wire.RechnungAnlage, answer: wire.BelegAntwort },
  retoureAnlage: { method: 'POST', path: '/auftraege/retoure', summary: 'Announces a return', request: wire.RetoureAnlage, answer: wire.BelegAntwort },
  retoureEingang: { method: 'POST', path: '/auftraege/retoure/eingang', summary: 'Puts returned goods back into a warehouse; the same BELNR again changes nothing', request: wire.RetoureEingang, answer: wire.BelegAntwort },
  gutschriftAnlage: { method: 'POST', path: '/auftraege/gutschrift', summary: 'Pays money back and books it', request: wire.GutschriftAnlage, answer: wire.BelegAntwort },
  auftraegeAbfrage: { method: 'POST', path: '/auftraege/abfrage', summary: 'Orders by the customer\'s reference or, where there is none, by number', request: wire.AuftraegeAbfrage, answer: wire.AuftraegeAntwort },
  auftraegeListe: { method: 'POST', path: '/auftraege/liste', summary: 'Orders page by page, in the order of their ids', request: wire.AuftraegeListe, answer: wire.AuftraegeSeite },
  bestandBuchung: { method: 'POST', path: '/bestand/buchung', summary: 'Books a row of the stock journal', request: wire.Buchung, answer: wire.BuchungAntwort },
  bestandUmlagerung: { method: 'POST', path: '/bestand/umlagerung', summary: 'Moves stock from one warehouse to another', request: wire.Umlagerung, answer: wire.UmlagerungAntwort },
  preisPflege: { method: 'POST', path: '/preise/pflege', summary: 'Sets the price of an article', request: wire.PreisPflege, answer: wire.PreisAntwort },
  stammPflege: { method: 'POST', path: '/stamm/pflege', summary: 'Changes texts of a product', request: wire.StammPflege, answer: wire.StammPflegeAntwort },
  firmenAbfrage: { method: 'POST', path: '/firmen/abfrage', summary: 'Companies by number', request: wire.FirmenAbfrage, answer: wire.FirmenAntwort },
  firmaPflege: { method: 'POST', path: '/firmen/pflege', summary: 'Makes or changes a company', request: wire.FirmaPflege, answer: wire.FirmaAntwort },
  aenderungenKopf: { method: 'GET', path: '/aenderungen/kopf', summary: 'Newest row of the change feed', answer: wire.AenderungenKopf },
  aenderungen: { method: 'GET', path: '/aenderungen', summary: 'Rows of the change feed behind AB, oldest first, at most MAX', request: wire.AenderungenAnfrage, answer: wire.Aenderungen },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof OPERATIONS;
export type RequestOf<Name extends OperationName> = (typeof OPERATIONS)[Name] extends { request: infer Request extends z.ZodObject } ? z.infer<Request> : undefined;
export type AnswerOf<Name extends OperationName> = z.infer<(typeof OPERATIONS)[Name]['answer']>;
