/**
 * The calls of the bridge as an OpenAPI document, for Mesh: `node sources/tryton/openapi.ts > sources/tryton/openapi.json`.
 *
 * Tryton speaks JSON-RPC: every call is a POST to one address with the method in the body. OpenAPI wants an address for each operation, so each has
 * a query that Tryton ignores.
 */
import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { ANSWERS } from './answers.ts';

interface Rpc { readonly method: string; readonly summary: string; readonly answer: z.ZodType }

const RPCS: Readonly<Record<string, Rpc>> = {
  variants: { method: 'model.gateway.catalogue.variants', summary: 'params: [[sku, …], want, context]', answer: ANSWERS.variants },
  products: { method: 'model.gateway.catalogue.products', summary: 'params: [[sku, …], want, context]', answer: ANSWERS.products },
  productPage: { method: 'model.gateway.catalogue.product_page', summary: 'params: [first, after, filter, want, context]', answer: ANSWERS.productPage },
  locations: { method: 'model.gateway.catalogue.locations', summary: 'params: [context]', answer: ANSWERS.locations },
  customers: { method: 'model.gateway.customer.read', summary: 'params: [[{email} or {id}, …], context]', answer: ANSWERS.customers },
  upsertCustomer: { method: 'model.gateway.customer.upsert', summary: 'params: [key, customer, context]', answer: ANSWERS.customer },
  orders: { method: 'model.gateway.order.read', summary: 'params: [[number, …], context]', answer: ANSWERS.orders },
  orderPage: { method: 'model.gateway.order.page', summary: 'params: [first, after, filter, context]', answer: ANSWERS.orderPage },
  placeOrder: { method: 'model.gateway.order.place', summary: 'params: [key, order, context]', answer: ANSWERS.orderWrite },
  changeOrder: { method: 'model.gateway.order.change', summary: 'params: [key, order, context]', answer: ANSWERS.orderWrite },
  cancelOrder: { method: 'model.gateway.order.cancel', summary: 'params: [key, order, context]', answer: ANSWERS.orderWrite },
  cancelPlan: { method: 'model.gateway.order.cancel_plan', summary: 'params: [order, context]', answer: ANSWERS.plan },
  shipOrder: { method: 'model.gateway.order.ship', summary: 'params: [key, order, context]', answer: ANSWERS.orderWrite },
  recordPayment: { method: 'model.gateway.order.record_payment', summary: 'params: [key, order, context]', answer: ANSWERS.orderWrite },
  issueInvoice: { method: 'model.gateway.order.issue_invoice', summary: 'params: [key, order, context]', answer: ANSWERS.orderWrite },
  requestReturn: { method: 'model.gateway.order.request_return', summary: 'params: [key, order, context]', answer: ANSWERS.orderWrite },
  receiveReturn: { method: 'model.gateway.order.receive_return', summary: 'params: [key, order, context]', answer: ANSWERS.orderWrite },
  refundOrder: { method: 'model.gateway.order.refund', summary: 'params: [key, order, context]', answer: ANSWERS.orderWrite },
  adjustInventory: { method: 'model.gateway.inventory.adjust', summary: 'params: [key, adjustment, context]', answer: ANSWERS.adjustment },
  transferInventory: { method: 'model.gateway.inventory.transfer', summary: 'params: [key, transfer, context]', answer: ANSWERS.transfer },
  setPrice: { method: 'model.gateway.price.set', summary: 'params: [key, price, context]', answer: ANSWERS.price },
  updateProduct: { method: 'model.gateway.catalogue.update_product', summary: 'params: [key, change, context]', answer: ANSWERS.product },
  companies: { method: 'model.gateway.company.read', summary: 'params: [[code, …], context]', answer: ANSWERS.companies },
  upsertCompany: { method: 'model.gateway.company.upsert', summary: 'params: [key, company, context]', answer: ANSWERS.company },
  feedHead: { method: 'model.gateway.change.head', summary: 'params: [context]', answer: ANSWERS.head },
  feedSince: { method: 'model.gateway.change.since', summary: 'params: [cursor, limit, context]', answer: ANSWERS.changes },
};

/** Operations that change nothing, though every call is a POST. */
export const READS: readonly string[] = ['variants', 'products', 'productPage', 'locations', 'customers', 'companies', 'orders', 'orderPage', 'cancelPlan', 'feedHead', 'feedSince'];

export function openApiDocument() {
  return {
    openapi: '3.0.3',
    info: { title: 'Tryton with gateway_bridge', version: '6.0', description: 'JSON-RPC: the last of the params is always the context of the session, a refusal is an `error` under status 200.' },
    paths: Object.fromEntries(Object.entries(RPCS).map(([name, rpc]) => [`/{database}/?rpc=${name}`, { post: operation(name, rpc) }])),
    components: { securitySchemes: { session: { type: 'apiKey', in: 'header', name: 'Authorization', description: 'Session base64(user:id:key), from common.db.login' } } },
    security: [{ session: [] }],
  };
}

function operation(name: string, { method, summary, answer }: Rpc) {
  const body = {
    type: 'object', required: ['id', 'method', 'params'],
    properties: { id: { type: 'integer' }, method: { type: 'string', enum: [method], default: method }, params: { type: 'array', items: {} } },
  };
  const reply = { type: 'object', properties: { id: { type: 'integer' }, result: z.toJSONSchema(answer, { target: 'openapi-3.0', io: 'input' }), error: { type: 'array', items: {} } } };
  return {
    operationId: name, summary, tags: [READS.includes(name) ? 'read' : 'write'],
    parameters: [{ name: 'database', in: 'path', required: true, schema: { type: 'string' } }],
    requestBody: { required: true, content: { 'application/json': { schema: body } } },
    responses: { 200: { description: 'The answer, or an error', content: { 'application/json': { schema: reply } } } },
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) process.stdout.write(`${JSON.stringify(openApiDocument(), null, 1)}\n`);
