/** Posts the outbox to one address: in order, at least once, signed; a receiver that fails is asked again after growing pauses. */
import { createHmac } from 'node:crypto';
import type { Store } from './store.ts';
import { eventsAfter } from './stream.ts';

const BATCH = 100;
const TIMEOUT_MS = 5_000;
const FIRST_PAUSE_MS = 250;
const MAX_PAUSE_MS = 10_000;
const SENT_SETTING = 'webhook_sent';

export interface WebhookSender { wake(): void; stop(): void }

/** `t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">` */
export const sign = (secret: string, seconds: number, body: string): string => `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;

export function startWebhookSender(store: Store, { url, secret }: { readonly url: string; readonly secret: string }): WebhookSender {
  let running = false;
  let stopped = false;
  let failures = 0;
  let pause: NodeJS.Timeout | undefined;

  const sent = (): number => Number(store.get('SELECT value FROM setting WHERE name = ?', SENT_SETTING)?.['value'] ?? 0);
  const post = async (body: string, id: string): Promise<boolean> => {
    const headers = { 'content-type': 'application/json', 'x-event-id': id, 'x-signature': sign(secret, Math.floor(Date.now() / 1000), body) };
    try {
      const response = await fetch(url, { method: 'POST', body, headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
      await response.arrayBuffer();
      return response.ok;
    } catch {
      return false;
    }
  };

  async function flush(): Promise<void> {
    for (;;) {
      const events = eventsAfter(store, sent(), BATCH);
      if (events.length === 0) return;
      for (const { id, position, kind, keys, at } of events) {
        const delivered = await post(JSON.stringify({ id, position, kind, keys, at }), id);
        if (stopped) return;
        if (!delivered) {
          pause = setTimeout(resume, Math.min(FIRST_PAUSE_MS * 2 ** failures++, MAX_PAUSE_MS));
          return;
        }
        failures = 0;
        // The data may have been reset meanwhile: an event that is gone moves nothing.
        store.run('INSERT OR REPLACE INTO setting (name, value) SELECT ?, CAST(id AS TEXT) FROM outbox WHERE event_id = ?', SENT_SETTING, id);
      }
    }
  }
  function wake(): void {
    if (running || stopped || pause) return;
    running = true;
    void flush().catch((error: unknown) => console.error(error)).finally(() => (running = false));
  }
  function resume(): void {
    pause = undefined;
    wake();
  }
  return {
    wake,
    stop() {
      stopped = true;
      clearTimeout(pause);
    },
  };
}

