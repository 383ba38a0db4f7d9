/** What the clients of the property test do: any verb, on few things, so that they meet. */
import fc from 'fast-check';

export interface LineWish { readonly sku: number; readonly quantity: number }

/** An order is named by its place among those of the scenario that were asked for before. SKUs, customers … by their place in `Things`. */
export type Write =
  | { readonly verb: 'placeOrder'; readonly buyer: number; readonly lines: readonly LineWish[] }
  | { readonly verb: 'changeOrder'; readonly order: number; readonly lines: readonly LineWish[] }
  | { readonly verb: 'cancelOrder' | 'issueInvoice'; readonly order: number }
  | { readonly verb: 'shipOrder'; readonly order: number; readonly lines: readonly LineWish[] | null; readonly location: string | null }
  | { readonly verb: 'recordPayment'; readonly order: number; readonly cents: number }
  | { readonly verb: 'refundOrder'; readonly order: number; readonly cents: number | null; readonly returned: number | null }
  | { readonly verb: 'requestReturn'; readonly order: number; readonly lines: readonly LineWish[] }
  | { readonly verb: 'receiveReturn'; readonly order: number; readonly returned: number; readonly lines: readonly LineWish[] | null; readonly location: string | null }
  | { readonly verb: 'adjustInventory'; readonly sku: number; readonly location: string; readonly delta: number; readonly stale: boolean }
  /** Of a SKU that is not sold here: what is sold meanwhile would come before or after the counting. */
  | { readonly verb: 'countInventory'; readonly sku: number; readonly location: string; readonly count: number }
  | { readonly verb: 'transferInventory'; readonly sku: number; readonly back: boolean; readonly quantity: number }
  | { readonly verb: 'setPrice'; readonly sku: number; readonly amount: string }
  | { readonly verb: 'updateProduct'; readonly product: number; readonly title: number | null; readonly description: number | null; readonly brand: number | null }
  | { readonly verb: 'upsertCustomer'; readonly customer: number; readonly firstName: number | null; readonly lastName: number | null }
  | { readonly verb: 'upsertCompany'; readonly company: number; readonly name: number; readonly taxNumber: number | null; readonly phone: number | null; readonly priceList: string | null };

export type FaultKind = 'cut' | 'cutAfter' | '429' | '500' | '500After';
/** Done to the next calls of this kind, whoever's they are. */
export interface Trouble { readonly system: 'erp' | 'shop'; readonly calls: 'reads' | 'writes'; readonly kind: FaultKind; readonly times: number }

export interface Command {
  readonly client: number;
  readonly write: Write;
  /** Asked for by two requests with one key at once. */
  readonly twice: boolean;
  readonly waitFor: 'RECORD' | 'ALL';
  readonly trouble: Trouble | null;
}
export type Scenario = readonly Command[];

export const CLIENTS = 3;
export const SOLD_SKUS = 3;
export const COUNTED_SKUS = 2;
export const SKUS = SOLD_SKUS + COUNTED_SKUS;
/** One SKU in so many is one that does not exist. */
const UNKNOWN_SKU = SKUS;
const PIECES = 5;
const FEW = 3;
const TOO_MUCH = 1_000_000;

const option = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const location = fc.constantFrom('BER', 'LYS');
const soldSku = fc.oneof({ arbitrary: fc.nat(SOLD_SKUS - 1), weight: 30 }, { arbitrary: fc.constant(UNKNOWN_SKU), weight: 1 });
const linesOf = (least: number, most: number, few: number): fc.Arbitrary<LineWish[]> => fc.uniqueArray(fc.record({ sku: soldSku, quantity: fc.integer({ min: least, max: most }) }), { selector: ({ sku }) => sku, minLength: few, maxLength: FEW });
/** Of what was ordered a part is possible more often than not. */
const lines = (least: number): fc.Arbitrary<LineWish[]> => linesOf(least, 2, 1);
const order = fc.nat(3);
const text = fc.nat(99);

const place = fc.record({ verb: fc.constant('placeOrder' as const), buyer: fc.nat(2), lines: linesOf(2, PIECES, 2) });
const write: fc.Arbitrary<Write> = fc.oneof(
  { arbitrary: place, weight: 4 },
  { arbitrary: fc.record({ verb: fc.constant('changeOrder' as const), order, lines: linesOf(0, PIECES, 1) }), weight: 3 },
  { arbitrary: fc.record({ verb: fc.constantFrom('cancelOrder' as const, 'issueInvoice' as const), order }), weight: 3 },
  { arbitrary: fc.record({ verb: fc.constant('shipOrder' as const), order, lines: option(lines(1)), location: option(location) }), weight: 5 },
  { arbitrary: fc.record({ verb: fc.constant('recordPayment' as const), order, cents: fc.oneof({ arbitrary: fc.integer({ min: 1, max: 2_000 }), weight: 5 }, { arbitrary: fc.constant(TOO_MUCH), weight: 1 }) }), weight: 3 },
  { arbitrary: fc.record({ verb: fc.constant('refundOrder' as const), order, cents: option(fc.integer({ min: 1, max: 1_000 })), returned: option(fc.nat(1)) }), weight: 3 },
  { arbitrary: fc.record({ verb: fc.constant('requestReturn' as const), order, lines: lines(1) }), weight: 3 },
  { arbitrary: fc.record({ verb: fc.constant('receiveReturn' as const), order, returned: fc.nat(1), lines: option(lines(1)), location: option(location) }), weight: 3 },
  { arbitrary: fc.record({ verb: fc.constant('adjustInventory' as const), sku: fc.nat(SKUS - 1), location, delta: fc.integer({ min: -FEW, max: PIECES }).filter((delta) => delta !== 0), stale: fc.nat(9).map((n) => n === 0) }), weight: 2 },
  { arbitrary: fc.record({ verb: fc.constant('countInventory' as const), sku: fc.integer({ min: SOLD_SKUS, max: SKUS - 1 }), location, count: fc.integer({ min: 150, max: 250 }) }), weight: 1 },
  { arbitrary: fc.record({ verb: fc.constant('transferInventory' as const), sku: fc.nat(SKUS - 1), back: fc.boolean(), quantity: fc.oneof({ arbitrary: fc.integer({ min: 1, max: PIECES }), weight: 5 }, { arbitrary: fc.constant(TOO_MUCH), weight: 1 }) }), weight: 2 },
  { arbitrary: fc.record({ verb: fc.constant('setPrice' as const), sku: fc.nat(SOLD_SKUS - 1), amount: fc.oneof({ arbitrary: fc.integer({ min: 1, max: 50_000 }).map((cents) => (cents / 100).toFixed(2)), weight: 9 }, { arbitrary: fc.constant('1.005'), weight: 1 }) }), weight: 2 },
  { arbitrary: fc.record({ verb: fc.constant('updateProduct' as const), product: fc.nat(1), title: option(text), description: option(text), brand: option(text) }), weight: 1 },
  { arbitrary: fc.record({ verb: fc.constant('upsertCustomer' as const), customer: fc.nat(1), firstName: option(text), lastName: option(text) }), weight: 2 },
  { arbitrary: fc.record({ verb: fc.constant('upsertCompany' as const), company: fc.nat(1), name: text, taxNumber: option(text), phone: option(text), priceList: fc.oneof({ arbitrary: fc.constant(null), weight: 5 }, { arbitrary: fc.constant('NOPE'), weight: 1 }) }), weight: 1 },
);

const trouble: fc.Arbitrary<Trouble | null> = fc.oneof(
  { arbitrary: fc.constant(null), weight: 4 },
  {
    arbitrary: fc.record({
      system: fc.constantFrom('erp' as const, 'shop' as const),
      calls: fc.oneof({ arbitrary: fc.constant('writes' as const), weight: 3 }, { arbitrary: fc.constant('reads' as const), weight: 1 }),
      kind: fc.constantFrom<FaultKind>('cut', 'cutAfter', '429', '500', '500After'),
      times: fc.oneof({ arbitrary: fc.constant(1), weight: 4 }, { arbitrary: fc.integer({ min: 2, max: 8 }), weight: 1 }),
    }),
    weight: 1,
  },
);

const commandOf = (client: fc.Arbitrary<number>, what: fc.Arbitrary<Write>): fc.Arbitrary<Command> =>
  fc.record({ client, write: what, twice: fc.nat(9).map((n) => n === 0), waitFor: fc.constantFrom('RECORD' as const, 'ALL' as const), trouble });

/** So many commands; each client begins with an order. */
export const scenarioOf = (commands: number): fc.Arbitrary<Scenario> =>
  fc
    .tuple(fc.tuple(...Array.from({ length: CLIENTS }, (_, client) => commandOf(fc.constant(client), place))), fc.array(commandOf(fc.nat(CLIENTS - 1), write), { minLength: Math.max(0, commands - CLIENTS), maxLength: Math.max(0, commands - CLIENTS) }))
    .map(([first, others]) => [...first, ...others]);
