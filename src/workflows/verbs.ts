/** Every verb, with what its record answers. */
import type { CompanyRecord, CustomerRecord, InventoryRecord, OrderRecord, PriceRecord, ProductRecord } from '../../sources/source.ts';
import { isOrderState } from '../events/entry.ts';
import { adjustInventory, isInventoryRecord } from './adjust-inventory.ts';
import { cancelOrder } from './cancel-order.ts';
import { changeOrder } from './change-order.ts';
import { importOrder } from './import-order.ts';
import { issueInvoice } from './issue-invoice.ts';
import { placeOrder } from './place-order.ts';
import { receiveReturn } from './receive-return.ts';
import { recordPayment } from './record-payment.ts';
import { refundOrder } from './refund-order.ts';
import { requestReturn } from './request-return.ts';
import { isPriceRecord, setPrice } from './set-price.ts';
import { shipOrder } from './ship-order.ts';
import { isTransfer, transferInventory } from './transfer-inventory.ts';
import { isProductRecord, updateProduct } from './update-product.ts';
import { isCompanyRecord, upsertCompany } from './upsert-company.ts';
import { isCustomerRecord, upsertCustomer } from './upsert-customer.ts';
import type { Verb } from './verb.ts';

export interface StateOfVerb {
  readonly placeOrder: OrderRecord;
  readonly importOrder: OrderRecord;
  readonly changeOrder: OrderRecord;
  readonly cancelOrder: OrderRecord;
  readonly shipOrder: OrderRecord;
  readonly recordPayment: OrderRecord;
  readonly issueInvoice: OrderRecord;
  readonly requestReturn: OrderRecord;
  readonly receiveReturn: OrderRecord;
  readonly refundOrder: OrderRecord;
  readonly adjustInventory: InventoryRecord;
  readonly transferInventory: readonly [InventoryRecord, InventoryRecord];
  readonly setPrice: PriceRecord;
  readonly updateProduct: ProductRecord;
  readonly upsertCustomer: CustomerRecord;
  readonly upsertCompany: CompanyRecord;
}
export type VerbName = keyof StateOfVerb;

/** Any verb: its input is checked by its own schema before it is used. */
export type AnyVerb = Verb<{ readonly idempotencyKey: string }>;

interface Entry<State> {
  readonly verb: AnyVerb;
  readonly isState: (value: unknown) => value is State;
}

const entry = <Input extends { readonly idempotencyKey: string }, State>(verb: Verb<Input>, isState: (value: unknown) => value is State): Entry<State> => ({ verb: verb as unknown as AnyVerb, isState });

export const VERBS: { readonly [Name in VerbName]: Entry<StateOfVerb[Name]> } = {
  placeOrder: entry(placeOrder, isOrderState),
  importOrder: entry(importOrder, isOrderState),
  changeOrder: entry(changeOrder, isOrderState),
  cancelOrder: entry(cancelOrder, isOrderState),
  shipOrder: entry(shipOrder, isOrderState),
  recordPayment: entry(recordPayment, isOrderState),
  issueInvoice: entry(issueInvoice, isOrderState),
  requestReturn: entry(requestReturn, isOrderState),
  receiveReturn: entry(receiveReturn, isOrderState),
  refundOrder: entry(refundOrder, isOrderState),
  adjustInventory: entry(adjustInventory, isInventoryRecord),
  transferInventory: entry(transferInventory, isTransfer),
  setPrice: entry(setPrice, isPriceRecord),
  updateProduct: entry(updateProduct, isProductRecord),
  upsertCustomer: entry(upsertCustomer, isCustomerRecord),
  upsertCompany: entry(upsertCompany, isCompanyRecord),
};

export const isVerbName = (kind: string): kind is VerbName => kind in VERBS;
