/** Bad luck of the run: what happens to calls on their way to the two systems. */
import type { Fault, FaultProxy } from '../support/fault-proxy.ts';
import type { ProxiedRequest } from '../support/forward.ts';
import type { FaultKind, Trouble } from './commands.ts';

const FAULTS: Readonly<Record<FaultKind, Fault>> = {
  cut: { kind: 'cut' },
  cutAfter: { kind: 'cutAfter' },
  '429': { kind: 'answer', status: 429, headers: { 'retry-after': '0' } },
  '500': { kind: 'answer', status: 500 },
  '500After': { kind: 'answerAfter', status: 500 },
};
/** The ERP asks by POST too. */
const ERP_READS = /\/(abfrage|liste|vorschau)$/;

const writes = {
  erp: ({ method, path }: ProxiedRequest): boolean => method === 'POST' && !ERP_READS.test(path),
  shop: ({ body }: ProxiedRequest): boolean => body.includes('mutation'),
};

export function makeTrouble(proxies: { readonly erp: FaultProxy; readonly shop: FaultProxy }, { system, calls, kind, times }: Trouble): void {
  let left = times;
  proxies[system].when((request) => (left > 0 && writes[system](request) === (calls === 'writes') && left-- > 0 ? FAULTS[kind] : null));
}
