/** The part of autocannon that the bench uses; the package brings no types. */
declare module 'autocannon' {
  interface Request { readonly method: 'POST'; readonly path: string; readonly headers: Readonly<Record<string, string>>; readonly body: string }
  interface Client { setRequests(requests: readonly Request[]): void }
  interface Options {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    /** Ms between two looks whether the time is over. */
    readonly sampleInt: number;
    readonly setupClient: (client: Client) => void;
    /** False counts as a mismatch. */
    readonly verifyBody: (body: string) => boolean;
  }
  interface Result { readonly non2xx: number; readonly errors: number; readonly timeouts: number; readonly mismatches: number }
  interface Instance extends PromiseLike<Result> {
    on(event: 'response', listener: (client: Client, status: number, bytes: number, milliseconds: number) => void): Instance;
  }
  export default function autocannon(options: Options): Instance;
}
