import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Feed, FeedHead, Webhook } from '../source.ts';
import type { Client } from './client.ts';
import { FEED_HEAD, FEED_PAGE } from './documents.ts';

const POLL_MS = 1_000;
const MAX_PAGE = 500;

const headOf = ({ head, epoch, horizon }: { readonly head: string; readonly epoch: string; readonly horizon: string }): FeedHead => ({ cursor: head, epoch, horizon });

export function createFeed(client: Client): Feed {
  return {
    topics: ['product', 'variant', 'price', 'inventory', 'location', 'customer', 'order'],
    pollMs: POLL_MS,
    head: async (call) => headOf((await client.send(FEED_HEAD, {}, call)).changeFeedHead),
    async since(after, limit, call) {
      const { changeFeed } = await client.send(FEED_PAGE, { after, take: Math.min(limit, MAX_PAGE) }, call);
      const { items, more, cursor } = changeFeed;
      // carts are no orders yet: their changes have no topic
      const changes = items.flatMap(({ cursor: at, topic, keys, createdAt }) => (topic === null ? [] : [{ cursor: at, topic, keys, at: createdAt }]));
      return { ...headOf(changeFeed), cursor, changes, more };
    },
  };
}

const MAX_AGE_S = 300;
const SIGNATURE = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/;
const delivery = z.object({ id: z.string().min(1).max(64) });

/** @param secrets the current one and, while it is being changed, the previous one */
export function createWebhook(secrets: readonly string[]): Webhook {
  return {
    verify(headers, rawBody, now) {
      const [, seconds, given] = SIGNATURE.exec(headers['x-signature'] ?? '') ?? [];
      if (seconds === undefined || given === undefined) return null;
      const signature = Buffer.from(given, 'hex');
      const genuine = secrets.map((secret) => timingSafeEqual(createHmac('sha256', secret).update(`${seconds}.`).update(rawBody).digest(), signature)).includes(true);
      if (!genuine || Math.abs(now.getTime() / 1000 - Number(seconds)) > MAX_AGE_S) return null;
      return idOf(rawBody);
    },
  };
}

function idOf(rawBody: Uint8Array): { readonly id: string } | null {
  try {
    const parsed = delivery.safeParse(JSON.parse(new TextDecoder().decode(rawBody)));
    return parsed.success ? { id: parsed.data.id } : null;
  } catch {
    return null;
  }
}
