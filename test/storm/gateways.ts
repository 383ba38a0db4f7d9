/** Two gateways on one store, of which one may be away. */
import { startGateway, type Gateway } from '../support/gateway.ts';

export interface Gateways {
  /** One that runs, by turns; null: none does. */
  address(turn: number): string | null;
  /** Ends one by SIGKILL and starts it again on the same folder. @returns how long it was away, in ms */
  kill(place: number): Promise<number>;
  stop(): Promise<void>;
}

export const GATEWAYS = 2;

export async function startGateways(env: Readonly<Record<string, string>>): Promise<Gateways> {
  const running: (Gateway | null)[] = [];
  // one after the other: the first makes the store
  for (let place = 0; place < GATEWAYS; place++) running.push(await startGateway({ env }));
  return {
    address(turn) {
      const up = running.filter((gateway) => gateway !== null);
      return up[turn % Math.max(1, up.length)]?.url ?? null;
    },
    async kill(place) {
      const gateway = running[place];
      if (!gateway) throw new Error(`gateway ${place} does not run`);
      running[place] = null;
      const began = performance.now();
      await gateway.kill('SIGKILL');
      running[place] = await startGateway({ env, dataDir: gateway.dataDir });
      return performance.now() - began;
    },
    async stop() {
      await Promise.all(running.map((gateway) => gateway?.stop()));
    },
  };
}
