/** Webhooks: a delivery is checked, remembered and answered; it only wakes the feed, which is what is read. */
import type { Kysely } from 'kysely';
import type { Registry } from '../registry/registry.ts';
import type { Database } from '../store/schema.ts';
import type { EventsLogger } from './logger.ts';

/** Headers by lower-case name. */
type IntakeHeaders = Readonly<Record<string, string | undefined>>;

/** `status` to answer: 200 taken (also when it came before), 401, 404, 413, or 503: send it again. */
export type Intake = (source: string, headers: IntakeHeaders, rawBody: Uint8Array) => Promise<{ readonly status: number }>;

export interface IntakeOptions {
  readonly db: Kysely<Database>;
  readonly registry: Registry;
  readonly logger: EventsLogger;
  readonly now: () => Date;
  /** The source has news. */
  readonly onDelivery: (source: string) => void;
}

/** Largest delivery taken, in bytes. */
const MAX_DELIVERY_BYTES = 1024 * 1024;

export function createIntake({ db, registry, logger, now, onDelivery }: IntakeOptions): Intake {
  const webhooks = new Map(registry.sources.flatMap(({ name, source }) => (source.webhook ? [[name, source.webhook] as const] : [])));
  return async (source, headers, rawBody) => {
    const webhook = webhooks.get(source);
    if (!webhook) return { status: 404 };
    if (rawBody.byteLength > MAX_DELIVERY_BYTES) return { status: 413 };
    const delivery = webhook.verify(headers, rawBody, now());
    if (!delivery) {
      logger.warn({ source }, 'webhook refused: wrong signature, age or shape');
      return { status: 401 };
    }
    try {
      const inserted = await db
        .insertInto('webhook_delivery')
        .values({ source, delivery_id: delivery.id })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if ((inserted.numInsertedOrUpdatedRows ?? 0n) > 0n) onDelivery(source);
      return { status: 200 };
    } catch (error) {
      logger.error({ source, err: error }, 'webhook not recorded: the sender is asked to send it again');
      return { status: 503 };
    }
  };
}
