/** Answers HTTP requests of the ERP: token, age, shape, then one synchronous transaction. */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { z, ZodError } from 'zod';
import { type Operation, OPERATIONS } from '../operations.ts';
import { FEHLER, MAX_AGE_MS, SENT_HEADER } from '../wire.ts';
import { listProducts, listWarehouses, readArticles, readProducts } from './articles.ts';
import { changesHead, changesSince } from './changes.ts';
import { maintainCustomer, readCustomers } from './customers.ts';
import { ship } from './deliveries.ts';
import { maintainCompany, maintainPrice, maintainProduct, readCompanies } from './maintenance.ts';
import { issueInvoice, recordPayment, refund } from './money.ts';
import { listOrders, readOrders } from './order-documents.ts';
import { cancelOrder, changeOrder, planCancel } from './order-changes.ts';
import { makeOrder } from './orders.ts';
import { PEOPLE } from './people.ts';
import { Refusal, type RefusalKind } from './refusal.ts';
import { receiveReturn, requestReturn } from './returns.ts';
import { book, transfer } from './stock.ts';
import type { Store } from './store.ts';

const MAX_BODY_BYTES = 1024 * 1024;
export const VERSION = '7.6';

type Handler = (store: Store, call: Call) => object;

/** Joins an operation with what answers it. */
function on<Request extends z.ZodObject, Answer extends z.ZodObject>(operation: Operation & { readonly request: Request; readonly answer: Answer }, handler: (store: Store, request: z.infer<Request>) => z.infer<Answer>): [Operation, Handler] {
  return [operation, (store, { body, query }) => handler(store, operation.request.parse(operation.method === 'GET' ? Object.fromEntries(query) : body))];
}
function onPlain<Answer extends z.ZodObject>(operation: Operation & { readonly answer: Answer }, handler: (store: Store) => z.infer<Answer>): [Operation, Handler] {
  return [operation, handler];
}

/** One process, one connection, synchronous: reads need no transaction. */
const READS = [
  onPlain(OPERATIONS.status, () => ({ STATUS: 'OK', VERSION })),
  on(OPERATIONS.artikelAbfrage, readArticles), on(OPERATIONS.stammAbfrage, readProducts), on(OPERATIONS.stammListe, listProducts), onPlain(OPERATIONS.lagerListe, listWarehouses),
  on(OPERATIONS.kundenAbfrage, readCustomers), on(OPERATIONS.firmenAbfrage, readCompanies), on(OPERATIONS.auftraegeAbfrage, readOrders), on(OPERATIONS.auftraegeListe, listOrders), on(OPERATIONS.auftragStornoVorschau, planCancel),
  onPlain(OPERATIONS.aenderungenKopf, changesHead), on(OPERATIONS.aenderungen, changesSince),
];
const WRITES = [
  on(OPERATIONS.kundePflege, maintainCustomer), on(OPERATIONS.firmaPflege, maintainCompany), on(OPERATIONS.stammPflege, maintainProduct), on(OPERATIONS.preisPflege, maintainPrice),
  on(OPERATIONS.auftragAnlage, makeOrder), on(OPERATIONS.auftragAenderung, changeOrder), on(OPERATIONS.auftragStorno, cancelOrder), on(OPERATIONS.lieferungAnlage, ship), on(OPERATIONS.rechnungAnlage, issueInvoice),
  on(OPERATIONS.zahlungAnlage, recordPayment), on(OPERATIONS.retoureAnlage, requestReturn), on(OPERATIONS.retoureEingang, receiveReturn), on(OPERATIONS.gutschriftAnlage, refund),
  on(OPERATIONS.bestandBuchung, book), on(OPERATIONS.bestandUmlagerung, transfer),
];

/** Status of a refusal: the token's is honest, what is not there answers 200, the rest 422. */
const STATUS: Readonly<Partial<Record<RefusalKind, number>>> = { ANMELDUNG: 401, ARTIKEL: 200, KUNDE: 200, LAGER: 200, AUFTRAG: 200, RETOURE: 200, LISTE: 200, VERALTET: 408, INTERN: 500 };

interface Call { readonly body: unknown; readonly query: URLSearchParams }
interface Route { readonly token: string | null; readonly answer: (call: Call) => object }

/** @param tokens of the API and of the people */
export function createApp(store: Store, tokens: { readonly api: string; readonly people: string }): RequestListener {
  const routes = new Map<string, Route>();
  const document = z.looseObject({}).parse(JSON.parse(readFileSync(join(import.meta.dirname, '..', 'openapi.json'), 'utf8')));
  routes.set('GET /openapi.json', { token: null, answer: () => document });
  const add = (operation: Operation, answer: Route['answer']): unknown => routes.set(`${operation.method} ${operation.path}`, { token: operation.open ? null : tokens.api, answer });
  for (const [operation, handler] of READS) add(operation, (call) => handler(store, call));
  for (const [operation, handler] of WRITES) add(operation, (call) => store.transaction(() => handler(store, call)));
  for (const [path, act] of Object.entries(PEOPLE)) routes.set(`POST ${path}`, { token: tokens.people, answer: ({ body }) => store.transaction(() => act(store, body)) });
  routes.set('POST /demo/neu', { token: tokens.people, answer: () => (store.reset(), {}) });
  return (request, response) => {
    void handle(routes, request).then(
      (answer) => send(response, 200, answer),
      (error: unknown) => {
        const refusal = toRefusal(error);
        send(response, STATUS[refusal.kind] ?? 422, { FEHLER: { NR: FEHLER[refusal.kind], TEXT: refusal.message, BEZUG: refusal.about, STAND: refusal.actual } });
      });
  };
}

async function handle(routes: ReadonlyMap<string, Route>, request: IncomingMessage): Promise<object> {
  const arrived = Date.now();
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://erp');
  const found = routes.get(`${request.method} ${pathname}`);
  if (!found) throw new Refusal('FORM', 'no such function', pathname);
  if (found.token !== null && request.headers.authorization !== `Bearer ${found.token}`) throw new Refusal('ANMELDUNG', 'token is missing or wrong');
  const body = request.method === 'POST' ? await readJson(request) : undefined;
  // Last before acting: whoever gave a request up after this time may rely on it never taking effect.
  if (Date.now() - Number(request.headers[SENT_HEADER] ?? arrived) > MAX_AGE_MS) throw new Refusal('VERALTET', 'request is too old');
  return found.answer({ body, query: searchParams });
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) throw new Refusal('FORM', 'body is too long');
    chunks.push(chunk);
  }
  try {
    return bytes === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Refusal('FORM', 'body is not JSON');
  }
}

function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof ZodError) return new Refusal('FORM', error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  console.error(error);
  return new Refusal('INTERN', 'internal error');
}

function send(response: ServerResponse, status: number, answer: object): void {
  const text = JSON.stringify(answer);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}
