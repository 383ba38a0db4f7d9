/** Places for calls: so many at once, the others wait in the order in which they came. How many may change meanwhile. */
export interface Places {
  readonly waiting: number;
  /** Resolves with what gives the place back; calling it again does nothing. */
  take(): Promise<() => void>;
  /** Who has a place keeps it. */
  resize(size: number): void;
}

export function createPlaces(size: number): Places {
  let places = size;
  let taken = 0;
  const line: (() => void)[] = [];
  const admit = (): void => {
    while (taken < places) {
      const next = line.shift();
      if (!next) return;
      taken += 1;
      next();
    }
  };
  return {
    get waiting() {
      return line.length;
    },
    take: () =>
      new Promise((resolve) => {
        let held = true;
        line.push(() =>
          resolve(() => {
            if (!held) return;
            held = false;
            taken -= 1;
            admit();
          }),
        );
        admit();
      }),
    resize(to) {
      places = to;
      admit();
    },
  };
}
