/** A start that cannot go on: one line that says what is wrong and what to do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
