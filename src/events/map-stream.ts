/**
 * Maps a stream; null leaves an event out. Unlike a generator that loops over it, `return()` ends the source at once, also
 * while it waits for an event: a subscription that its client completed does not stay open.
 */
export function mapStream<T, R>(source: AsyncIterableIterator<T>, map: (event: T) => Promise<R | null> | R | null): AsyncIterableIterator<R> {
  const finish = async (): Promise<IteratorReturnResult<undefined>> => {
    await source.return?.();
    return { done: true, value: undefined };
  };
  return {
    async next() {
      for (;;) {
        const result = await source.next();
        if (result.done === true) return { done: true, value: undefined };
        try {
          const mapped = await map(result.value);
          if (mapped !== null) return { done: false, value: mapped };
        } catch (error) {
          await finish();
          throw error;
        }
      }
    },
    return: finish,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
