/** Joins the keys that different requests ask of one source in the same words into one upstream call. */

export interface Batcher<Record> {
  /** @returns the record of the key, null for an unknown one. Rejects as the call does. */
  load(keys: readonly string[]): Promise<(Record | null)[]>;
}

interface Batch<Record> {
  readonly keys: Map<string, number>;
  readonly answer: Promise<(Record | null)[]>;
}

/**
 * Collects keys until the current turn of the event loop ends, then makes one call for all.
 * @param maxKeys keys in one call; further ones go into a call of their own
 */
export function createBatcher<Record>(call: (keys: readonly string[]) => Promise<(Record | null)[]>, maxKeys: number): Batcher<Record> {
  let open: Batch<Record> | null = null;
  const begin = (): Batch<Record> => {
    const keys = new Map<string, number>();
    const answer = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      if (open?.keys === keys) open = null;
      return call([...keys.keys()]);
    });
    answer.catch(() => undefined); // every load awaits it itself
    return { keys, answer };
  };
  const loadSome = async (keys: readonly string[]): Promise<(Record | null)[]> => {
    if (!open || open.keys.size + keys.length > maxKeys) open = begin();
    const { keys: positions, answer } = open;
    for (const key of keys) if (!positions.has(key)) positions.set(key, positions.size);
    const records = await answer;
    return keys.map((key) => records[positions.get(key) ?? -1] ?? null);
  };
  return {
    async load(keys) {
      if (keys.length <= maxKeys) return loadSome(keys);
      const chunks: Promise<(Record | null)[]>[] = [];
      for (let start = 0; start < keys.length; start += maxKeys) chunks.push(loadSome(keys.slice(start, start + maxKeys)));
      return (await Promise.all(chunks)).flat();
    },
  };
}
