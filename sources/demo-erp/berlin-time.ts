/** Local times of Berlin as the ERP writes them, to and from instants. */

const LOCAL = /^(\d\d)\.(\d\d)\.(\d{4}) (\d\d):(\d\d):(\d\d)(?:,(\d{3}))?([AB])?$/;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const berlin = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', timeZoneName: 'longOffset' });

const offsets = new Map<number, number>();
const MAX_OFFSETS = 10_000;

/** Minutes that Berlin is ahead of UTC; changes on full hours only, so one look-up an hour is enough. */
function offsetMinutes(ms: number): number {
  const hour = Math.floor(ms / HOUR_MS);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const name = berlin.formatToParts(hour * HOUR_MS).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, hours = '0', minutes = '0'] = /GMT\+(\d\d):(\d\d)/.exec(name) ?? [];
  const offset = Number(hours) * 60 + Number(minutes);
  if (offsets.size >= MAX_OFFSETS) offsets.clear();
  offsets.set(hour, offset);
  return offset;
}

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * `24.11.2026 17:05:00` for an instant, with `,123` behind it when asked. In the hour that the clocks repeat in October the first pass ends in
 * `A` (summer time), the second in `B`.
 */
export function toBerlin(instant: Date, milliseconds = false): string {
  const ms = instant.getTime();
  const offset = offsetMinutes(ms);
  const local = new Date(ms + offset * MINUTE_MS);
  const pass = offsetMinutes(ms + HOUR_MS) < offset ? 'A' : offsetMinutes(ms - HOUR_MS) > offset ? 'B' : '';
  const fraction = milliseconds ? `,${String(local.getUTCMilliseconds()).padStart(3, '0')}` : '';
  return `${two(local.getUTCDate())}.${two(local.getUTCMonth() + 1)}.${local.getUTCFullYear()} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}:${two(local.getUTCSeconds())}${fraction}${pass}`;
}

/** The instant of a local time; null when the text is no such time, also for the hour that the clocks leave out in March. Without `A` or `B` a repeated hour means its first pass. */
export function fromBerlin(text: string): Date | null {
  const match = LOCAL.exec(text);
  if (!match) return null;
  const [, day, month, year, hour, minute, second, milliseconds = '0', pass] = match;
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second), Number(milliseconds));
  const candidates = [120, 60].map((offset) => wall - offset * MINUTE_MS).filter((ms) => wall - offsetMinutes(ms) * MINUTE_MS === ms);
  const ms = pass === 'B' ? candidates.at(-1) : candidates[0];
  if (ms === undefined) return null;
  const instant = new Date(ms);
  return toBerlin(instant).startsWith(text.slice(0, 19)) ? instant : null;
}
