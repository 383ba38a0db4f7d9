/** DBOS Transact on the gateway's own store: durable workflows whose steps are checkpointed beside our tables. */
import { DBOS, type DBOSConfig } from '@dbos-inc/dbos-sdk';
import type { Store } from '../store/store.ts';
import type { WorkflowLogger } from './verb.ts';

/** Kept for ever: with another version a restarted process would not take up its own work. */
const APPLICATION_VERSION = '1';

/** @param executorId of this process; embedded ones keep theirs over restarts */
export function engineConfig(store: Pick<Store, 'pool'>, executorId: string, logger: WorkflowLogger): DBOSConfig {
  const line = (level: 'debug' | 'info' | 'warn' | 'error') => (entry: unknown) => logger[level]({ engine: entry instanceof Error ? entry.message : String(entry) }, 'workflow engine');
  return {
    name: 'gateway',
    systemDatabasePool: store.pool,
    // waiting is ours (wait.ts); LISTEN would need a session of its own
    useListenNotify: false,
    applicationVersion: APPLICATION_VERSION,
    executorID: executorId,
    enableOTLP: false,
    tracingEnabled: false,
    // its routine lines are of interest to its own developers only
    logger: { info: line('debug'), debug: line('debug'), warn: line('warn'), error: line('error') },
  };
}

export { DBOS };
