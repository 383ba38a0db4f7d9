/** The contract of a source's sandbox. Part of the contract in `source.ts`. */
import type { SourceOptions } from './source.ts';

/** What `sources/<system>/sandbox/index.ts` exports as `start`: the real system (or the demo server), seeded, on free loopback ports. */
export interface Sandbox {
  /** Ready to be given to `create`. */
  readonly options: SourceOptions;
  /** Process to kill or freeze in tests. */
  readonly pid: number;
  /** Back to the seeded data, still running. */
  seed(): Promise<void>;
  /** Reads the system's own store by a back door, not through its API. */
  readonly peek: Peek;
  /** Acts inside the system as one of its own people would, past the gateway. */
  readonly people: People;
  stop(): Promise<void>;
}

export interface SandboxRequest {
  readonly name: string;
  readonly channels: readonly string[];
  /** Folder for its data; made when missing. */
  readonly dir: string;
  /** Where the system posts its webhooks, when it can. */
  readonly webhook?: { readonly url: string; readonly secret: string };
  /** Where its own checkout asks for stock before it sells, when it can; `whenDown`: what it does when nobody answers there. Default `refuse`. */
  readonly checkout?: { readonly url: string; readonly key: string; readonly whenDown?: 'refuse' | 'sell' };
  /** Store of the real systems. Default `sqlite`. */
  readonly backend?: 'sqlite' | 'postgres';
  /** Called with one line whenever a long step begins. */
  readonly progress?: (line: string) => void;
}

export interface Peek {
  /** Every order with this number: 0 or 1, or the proof of a duplicate. Amounts are decimals. */
  orders(number: string): Promise<readonly { readonly number: string; readonly state: string; readonly total: string; readonly lines: readonly { readonly sku: string; readonly quantity: string; readonly unitPrice: string }[]; readonly shipments: number }[]>;
  /** How many orders there are. */
  orderCount(): Promise<number>;
  onHand(sku: string, location: string): Promise<string>;
  /** Every customer with this e-mail, without regard to case. */
  customers(email: string): Promise<readonly { readonly email: string; readonly firstName: string | null; readonly lastName: string | null }[]>;
  /** All that a write of the gateway can change, where the property test runs on the system. */
  readonly books?: Books;
}

/** Decimals as everywhere in the contract. */
export interface Books {
  /** Every order with this number, as the system keeps it. */
  orders(number: string): Promise<readonly OrderBook[]>;
  /** Open demand of all orders. */
  committed(sku: string, location: string): Promise<string>;
  /** Net price of everybody, from one piece on; null: none was set. */
  price(sku: string): Promise<string | null>;
  /** Every company with this code. */
  companies(code: string): Promise<readonly { readonly name: string; readonly taxNumber: string | null; readonly phone: string | null }[]>;
  product(code: string): Promise<{ readonly title: string; readonly description: string; readonly brand: string } | null>;
}

export interface OrderBook {
  readonly phase: string;
  readonly total: string;
  readonly lines: readonly { readonly sku: string; readonly unitPrice: string; readonly ordered: string; readonly cancelled: string; readonly shipped: string; readonly returned: string }[];
  readonly payments: readonly string[];
  readonly refunds: readonly string[];
  /** Shipments that left. */
  readonly parcels: number;
  /** Null: the system keeps none. */
  readonly invoices: number | null;
  readonly returns: readonly { readonly number: string; readonly lines: readonly { readonly sku: string; readonly quantity: string; readonly received: string }[] }[] | null;
}

export interface People {
  /** Moves stock by hand. */
  moveStock?(sku: string, location: string, delta: string): Promise<void>;
  /** Picks, packs and ships the whole order. */
  shipOrder?(number: string): Promise<void>;
  /** Changes a product's content or name by hand. */
  renameProduct?(sku: string, title: string): Promise<void>;
  /** Deletes a product as far as the system lets one; `restoreProduct` brings it back. */
  withdrawProduct?(sku: string): Promise<void>;
  restoreProduct?(sku: string): Promise<void>;
  /** A shopper buys in the shop's own checkout and pays. Resolves with the order's number. */
  checkout?(basket: Basket): Promise<string>;
}

export interface Basket {
  /** Of a known or a new shopper. */
  readonly email: string;
  readonly lines: readonly { readonly sku: string; readonly pieces: number }[];
  /** Whole per cent off the order by a promotion. */
  readonly percentOff?: number;
  /** With the shop's usual costs of shipping, which are not nothing. */
  readonly shipped?: true;
}
