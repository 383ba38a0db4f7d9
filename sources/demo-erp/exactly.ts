/** Refuses what the ERP's digits cannot hold, before anything is sent. */
import { SourceError } from '../source.ts';

/** @param subject key that the value is about */
export function exactly(convert: (value: string) => string, value: string, subject: string): string {
  try {
    return convert(value);
  } catch (error) {
    throw new SourceError('REJECTED', `the ERP cannot hold ${value}`, { cause: error, code: 'OTHER', subject });
  }
}
