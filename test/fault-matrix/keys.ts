/** What protects each write of a pair from being done twice, as the sources say. */
import type { KeyClass, Source, Writes } from '../../sources/source.ts';

const isWrite = (action: string, writes: Writes): action is keyof Writes => action in writes;

export function createKeys(sources: readonly Source[]): (source: string, action: string) => KeyClass {
  return (name, action) => {
    const writes = sources.find((source) => source.name === name)?.writes ?? {};
    const write = isWrite(action, writes) ? writes[action] : undefined;
    if (!write) throw new Error(`${name} has no ${action}`);
    return write.key;
  };
}
