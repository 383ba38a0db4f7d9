/** Writes of stock. The journal has no reference: nothing tells afterwards whether a row was ours. */
import { SourceError, type Writes } from '../source.ts';
import type { Client } from './client.ts';
import { exactly } from './exactly.ts';
import { toInventory, toQuantity } from './mapping.ts';
import { OPERATIONS } from './operations.ts';

export function createStockWrites(client: Client): Pick<Writes, 'adjustInventory' | 'transferInventory'> {
  return {
    adjustInventory: {
      key: 'NONE',
      async apply(_key, input, call) {
        const quantity = input.delta ?? input.count;
        if (quantity === null) throw new SourceError('REJECTED', 'neither delta nor count', { code: 'OTHER', subject: input.sku });
        const { BESTAND } = await client.ask(OPERATIONS.bestandBuchung, {
          ARTNR: input.sku, LAGER: input.location, ART: input.delta === null ? 'Z' : 'D', MENGE: exactly(toQuantity, quantity, input.sku), LFD: input.expectedRevision ?? '', GRUND: input.reason ?? '',
        }, call);
        return { externalId: `${input.sku}/${input.location}`, state: toInventory(BESTAND) };
      },
    },
    transferInventory: {
      key: 'NONE',
      async apply(_key, input, call) {
        const { VON, NACH } = await client.ask(OPERATIONS.bestandUmlagerung, {
          ARTNR: input.sku, VON: input.from, NACH: input.to, MENGE: exactly(toQuantity, input.quantity, input.sku), LFD: input.expectedRevision ?? '', GRUND: input.reason ?? '',
        }, call);
        return { externalId: `${input.sku}/${input.from}/${input.to}`, state: [toInventory(VON), toInventory(NACH)] };
      },
    },
  };
}
