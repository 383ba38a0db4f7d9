/** What can go wrong at a source, by kind. Part of the contract in `source.ts`. */

/**
 * What went wrong at a source. `sent` tells whether the request may have taken effect:
 * `no` (never left, or refused before acting), `refused` (the system answered that it did nothing), `unknown`.
 */
export const SOURCE_ERRORS = {
  /** No connection: nothing was sent. */
  UNREACHABLE: { retryable: true, sent: 'no' },
  /** The breaker is open or the bulkhead is full: nothing was sent. */
  SHED: { retryable: true, sent: 'no' },
  /** Asked to slow down; see `retryAfterMs`. */
  RATE_LIMITED: { retryable: true, sent: 'refused' },
  /** The session is no longer valid and could not be renewed, or the credentials are wrong. */
  UNAUTHORIZED: { retryable: false, sent: 'refused' },
  /** No answer in time. */
  TIMEOUT: { retryable: true, sent: 'unknown' },
  /** The connection ended before the answer. */
  RESET: { retryable: true, sent: 'unknown' },
  /** 5xx, or an internal error of the system. */
  UNAVAILABLE: { retryable: true, sent: 'unknown' },
  /** An answer that is not what the protocol says: HTML, cut off, wrong types. */
  MALFORMED: { retryable: true, sent: 'unknown' },
  /** A lock or serialisation conflict that the system rolled back. */
  CONFLICT: { retryable: true, sent: 'refused' },
  /** The system's rules forbid it; `code` and `message` say which. */
  REJECTED: { retryable: false, sent: 'refused' },
  /** The caller went away. */
  CANCELLED: { retryable: false, sent: 'unknown' },
} as const satisfies Record<string, { retryable: boolean; sent: 'no' | 'refused' | 'unknown' }>;

export type SourceErrorKind = keyof typeof SOURCE_ERRORS;

export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly kind: SourceErrorKind;
  readonly retryable: boolean;
  readonly sent: 'no' | 'refused' | 'unknown';
  readonly retryAfterMs: number | undefined;
  /** For REJECTED: why, in the gateway's words where there is one. */
  readonly code: RejectionCode | undefined;
  /** For REJECTED: the key (SKU, location code, …) that it is about. */
  readonly subject: string | undefined;
  /** For REJECTED: with STALE_REVISION the revision now, with QUANTITY_EXCEEDED and AMOUNT_EXCEEDED the most that is possible, with ILLEGAL_TRANSITION the phase now. */
  readonly actual: string | undefined;
  /** @param message for operators, without secrets and personal data */
  constructor(kind: SourceErrorKind, message: string, details: { cause?: unknown; retryAfterMs?: number; code?: RejectionCode; subject?: string; actual?: string } = {}) {
    super(message, { cause: details.cause });
    this.kind = kind;
    this.retryable = SOURCE_ERRORS[kind].retryable;
    this.sent = SOURCE_ERRORS[kind].sent;
    this.retryAfterMs = details.retryAfterMs;
    this.code = details.code;
    this.subject = details.subject;
    this.actual = details.actual;
  }
}

export type RejectionCode = 'UNKNOWN_SKU' | 'UNKNOWN_CUSTOMER' | 'UNKNOWN_LOCATION' | 'UNKNOWN_ORDER' | 'INSUFFICIENT_STOCK' | 'ILLEGAL_TRANSITION' | 'STALE_REVISION' | 'DUPLICATE' | 'UNKNOWN_RETURN' | 'UNKNOWN_PRICE_LIST' | 'QUANTITY_EXCEEDED' | 'AMOUNT_EXCEEDED' | 'OTHER';
