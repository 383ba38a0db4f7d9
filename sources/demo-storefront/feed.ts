/** The stream of changes, and the webhooks that say it has grown. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Change, Feed, FeedHead, Topic, Webhook } from '../source.ts';
import type { Client } from './client.ts';
import { STREAM, STREAM_HEAD, StreamData, StreamHeadData } from './documents.ts';
import { TOPICS } from './mapping.ts';

const POLL_MS = 500;
const MAX_TAKE = 1_000;
const MAX_AGE_S = 300;
/** Depots never change in this shop. */
const COMPLETE: readonly Topic[] = ['product', 'variant', 'price', 'inventory', 'location', 'customer', 'order'];
const SIGNATURE = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/;
const Delivery = z.object({ id: z.string().min(1) });

const toHead = (head: { readonly position: string; readonly epoch: string; readonly completeUntil: string }): FeedHead => ({ cursor: head.position, epoch: head.epoch, horizon: head.completeUntil });

export function createFeed(client: Client): Feed {
  return {
    topics: COMPLETE,
    pollMs: POLL_MS,
    head: async (call) => toHead((await client.ask(STREAM_HEAD, {}, StreamHeadData, call)).streamHead),
    async since(cursor, limit, call) {
      const { stream } = await client.ask(STREAM, { after: cursor, take: Math.min(limit, MAX_TAKE) }, StreamData, call);
      const changes = stream.events.map((event): Change => ({ cursor: event.position, topic: TOPICS[event.kind], keys: event.keys, at: event.at }));
      return { ...toHead(stream), changes, more: stream.hasMore };
    },
  };
}

/** `x-signature: t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">` over the raw body. */
export function createWebhook(secret: string): Webhook {
  return {
    verify(headers, rawBody, now) {
      const [, seconds, signature] = SIGNATURE.exec(headers['x-signature'] ?? '') ?? [];
      if (seconds === undefined || signature === undefined) return null;
      const expected = createHmac('sha256', secret).update(`${seconds}.`).update(rawBody).digest();
      if (!timingSafeEqual(expected, Buffer.from(signature, 'hex'))) return null;
      if (Math.abs(now.getTime() / 1000 - Number(seconds)) > MAX_AGE_S) return null;
      try {
        return { id: Delivery.parse(JSON.parse(Buffer.from(rawBody).toString('utf8'))).id };
      } catch {
        return null;
      }
    },
  };
}
