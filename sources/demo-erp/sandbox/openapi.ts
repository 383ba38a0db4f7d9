/** Makes the OpenAPI document from the operations: `node openapi.ts > ../openapi.json`. */
import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { type Operation, OPERATIONS } from '../operations.ts';
import * as wire from '../wire.ts';

const OPENAPI_VERSION = '3.0.3';
const API_VERSION = '7.6.0';

const registry = z.registry<{ id: string }>();
const names = new Map<z.ZodType, string>();
for (const [name, schema] of Object.entries(wire)) {
  if (!(schema instanceof z.ZodType)) continue;
  registry.add(schema, { id: name });
  names.set(schema, name);
}

export function openApiDocument(): object {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, operation] of Object.entries<Operation>(OPERATIONS)) {
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: describe(name, operation) };
  }
  const { schemas } = z.toJSONSchema(registry, { target: 'openapi-3.0', io: 'input', uri: (id) => `#/components/schemas/${id}` });
  return {
    openapi: OPENAPI_VERSION,
    info: { title: 'Demo ERP', version: API_VERSION, description: 'Numbers are strings with a decimal comma, times local to Berlin, flags J and N, an empty string is nothing. A refusal is a body with FEHLER, also under status 200.' },
    paths,
    components: { schemas: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutId(schema)])), securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  };
}

const withoutId = (schema: object): object => Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$id'));

function describe(name: string, operation: Operation): object {
  const json = (schema: z.ZodType): object => ({ content: { 'application/json': { schema: { $ref: `#/components/schemas/${names.get(schema)}` } } } });
  return {
    operationId: name,
    summary: operation.summary,
    security: operation.open ? [] : [{ token: [] }],
    ...(operation.method === 'GET' && operation.request ? { parameters: Object.keys(operation.request.shape).map((key) => ({ name: key, in: 'query', required: true, schema: { type: 'string' } })) } : {}),
    ...(operation.method === 'POST' && operation.request ? { requestBody: { required: true, ...json(operation.request) } } : {}),
    responses: { 200: { description: 'Done, or a refusal', ...json(operation.answer) }, 401: { description: 'No token', ...json(wire.Fehler) }, 422: { description: 'Refused', ...json(wire.Fehler) } },
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) process.stdout.write(`${JSON.stringify(openApiDocument(), null, 2)}\n`);
