/** Hive Gateway with its Rust planner over the two subgraphs, as its own command starts it. */
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse, type DocumentNode } from 'graphql';
import { z } from 'zod';
import { freePort } from '../../sources/sandbox.ts';
import { spawnServer, type ServerProcess } from '../server-process.ts';
import { ERP_SDL, STOREFRONT_SDL } from './subgraph-schemas.ts';

type Compose = (services: readonly { readonly name: string; readonly url: string; readonly typeDefs: DocumentNode }[]) => unknown;
const Composition = z.object({ composeServices: z.custom<Compose>((value) => typeof value === 'function') });
const Composed = z.object({ supergraphSdl: z.string().optional(), errors: z.array(z.object({ message: z.string() })).optional() });

export interface HiveRequest {
  /** Of `installPeers`. */
  readonly peers: string;
  /** For the supergraph; exists. */
  readonly dir: string;
  readonly subgraphs: { readonly erp: string; readonly storefront: string };
}

export async function startHive({ peers, dir, subgraphs }: HiveRequest): Promise<{ readonly url: string; readonly server: ServerProcess }> {
  const supergraph = join(dir, 'supergraph.graphql');
  await writeFile(supergraph, compose(peers, subgraphs));
  const port = await freePort();
  const server = spawnServer({
    name: 'Hive Gateway',
    args: [join(peers, 'node_modules/.bin/hive-gateway'), 'supergraph', supergraph, '--hive-router-runtime', '--host', '127.0.0.1', '--port', String(port), '--disable-websockets'],
    env: { NODE_ENV: 'production', LOG_LEVEL: 'error' },
    cwd: dir,
  });
  const url = `http://127.0.0.1:${port}`;
  try {
    await server.answers(`${url}/readiness`);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url, server };
}

function compose(peers: string, subgraphs: HiveRequest['subgraphs']): string {
  const load = createRequire(join(peers, 'package.json'));
  const { composeServices } = Composition.parse(load('@theguild/federation-composition'));
  const { supergraphSdl, errors = [] } = Composed.parse(composeServices([
    { name: 'erp', url: subgraphs.erp, typeDefs: parse(ERP_SDL) },
    { name: 'storefront', url: subgraphs.storefront, typeDefs: parse(STOREFRONT_SDL) },
  ]));
  if (supergraphSdl === undefined) throw new Error(`the subgraphs cannot be composed: ${errors.map(({ message }) => message).join('; ')}`);
  return supergraphSdl;
}
