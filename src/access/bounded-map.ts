/** A map that forgets what was not used lately: at most `capacity` entries, at least the half of them that was used last. */
export interface BoundedMap<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
  delete(key: K): void;
}

/** @param capacity entries kept, at least 1 */
export function createBoundedMap<K, V extends object>(capacity: number): BoundedMap<K, V> {
  let recent = new Map<K, V>();
  let older = new Map<K, V>();
  const half = Math.max(1, Math.floor(capacity / 2));
  const insert = (key: K, value: V): void => {
    recent.set(key, value);
    if (recent.size < half) return;
    // Two generations instead of moving an entry at each hit: a hit costs one lookup.
    older = recent;
    recent = new Map();
  };
  return {
    get(key) {
      const hit = recent.get(key);
      if (hit !== undefined) return hit;
      const old = older.get(key);
      if (old !== undefined) insert(key, old);
      return old;
    },
    set: insert,
    delete(key) {
      recent.delete(key);
      older.delete(key);
    },
  };
}
