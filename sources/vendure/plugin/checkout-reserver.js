// The shop's own checkout asks the gateway for its stock before the shopper pays, so that no other channel sells the same pieces.
const { createHash } = require('node:crypto');
const { EntityHydrator } = require('@vendure/core');

const TIMEOUT_MS = 5_000;
/** From the payment page on, and from the payment until the gateway has taken the order in. */
const HELD_SECONDS = 30 * 60;
const PAID_SECONDS = 24 * 60 * 60;
/** One order comes to the payment page so often with the same lines, at most. */
const VISITS = 50;

const OUTCOME = '{ reservation { id status } userErrors { code message path ... on UnknownSku { sku } } }';
const RESERVE = `mutation($input: ReserveInventoryInput!) { outcome: reserveInventory(input: $input) ${OUTCOME} }`;
const EXTEND = `mutation($input: ExtendReservationInput!) { outcome: extendReservation(input: $input) ${OUTCOME} }`;
const RELEASE = `mutation($input: ReleaseReservationInput!) { outcome: releaseReservation(input: $input) ${OUTCOME} }`;

/** Part of the shop's order process. What a transition is refused with is told to the shopper. */
exports.CheckoutReserver = class CheckoutReserver {
  /** @param options `{ url, key, channel, whenGatewayIsDown }`: 'refuse' the payment page (the default), or 'sell' what may be promised to others */
  constructor({ url, key, channel, whenGatewayIsDown = 'refuse' }) {
    Object.assign(this, { url, key, channel, whenGatewayIsDown });
  }

  init(injector) {
    this.hydrator = injector.get(EntityHydrator);
  }

  async onTransitionStart(from, to, { ctx, order }) {
    if (to === 'ArrangingPayment') return this.hold(ctx, order, HELD_SECONDS);
    const { gatewayReservation: id } = order.customFields;
    if (!id) return undefined;
    if (from === 'ArrangingPayment' && (to === 'PaymentAuthorized' || to === 'PaymentSettled')) {
      // who has paid is not refused: what cannot be held any more is sold all the same, and somebody will see that it was too much
      const why = (await this.ask(EXTEND, { id, ttlSeconds: PAID_SECONDS }).then(({ userErrors }) => userErrors.length > 0, () => false)) ? await this.hold(ctx, order, PAID_SECONDS) : undefined;
      if (typeof why === 'string') console.error(`${order.code} is paid, and its stock is not held: ${why}`);
      return undefined;
    }
    if (to === 'Cancelled' || to === 'AddingItems') {
      // one that is not given back expires by itself
      await this.ask(RELEASE, { id }).catch((error) => console.error(`${order.code}: its stock stays held for a while: ${error.message}`));
      order.customFields.gatewayReservation = null;
    }
    return undefined;
  }

  /** @returns why not, for the shopper; undefined: it is held */
  async hold(ctx, order, ttlSeconds) {
    await this.hydrator.hydrate(ctx, order, { relations: ['lines.productVariant'] });
    let lines = piecesOf(order);
    try {
      for (let visit = 0; visit < VISITS && lines.length > 0; visit++) {
        const { reservation, userErrors } = await this.ask(RESERVE, { idempotencyKey: keyOf(order.code, lines, visit), channel: this.channel, lines, orderNumber: order.code, ttlSeconds });
        if (reservation?.status === 'HELD') {
          order.customFields.gatewayReservation = reservation.id;
          return undefined;
        }
        // what the ERP does not know nobody else sells
        const unknown = new Set(userErrors.flatMap(({ code, sku }) => (code === 'UnknownSku' ? [sku] : [])));
        if (userErrors.length > 0 && unknown.size === 0) return userErrors.map(({ message }) => message).join(' ');
        lines = lines.filter(({ sku }) => !unknown.has(sku));
      }
      return undefined;
    } catch (error) {
      console.error(`${order.code}: the gateway cannot be asked for its stock: ${error.message}`);
      return this.whenGatewayIsDown === 'sell' ? undefined : 'Stock cannot be held at the moment. Please try again.';
    }
  }

  async ask(query, input) {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${this.key}` };
    const response = await fetch(this.url, { method: 'POST', headers, body: JSON.stringify({ query, variables: { input } }), signal: AbortSignal.timeout(TIMEOUT_MS) });
    const { data, errors } = await response.json();
    if (!data?.outcome) throw new Error(errors?.[0]?.message ?? `HTTP ${response.status}`);
    return data.outcome;
  }
};

/** Lines of one SKU are one. */
function piecesOf(order) {
  const pieces = new Map();
  for (const { quantity, productVariant } of order.lines) if (quantity > 0) pieces.set(productVariant.sku, (pieces.get(productVariant.sku) ?? 0) + quantity);
  return [...pieces].map(([sku, quantity]) => ({ sku, quantity: String(quantity) })).sort((a, b) => (a.sku < b.sku ? -1 : 1));
}

/** Sent again after a lost answer it is one reservation; after that one has ended it is another. */
const keyOf = (code, lines, visit) => `${code} ${createHash('sha256').update(JSON.stringify(lines)).digest('hex').slice(0, 32)} ${visit}`;
