/** Reads what `vitest --reporter=json` wrote. */
import { z } from 'zod';

const report = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      status: z.string(),
      name: z.string(),
      assertionResults: z.array(z.object({ ancestorTitles: z.array(z.string()), title: z.string(), status: z.string() })),
    }),
  ),
});

export interface ReportedTest {
  /** The describe blocks around it, then its own title. */
  readonly titles: readonly string[];
  readonly status: string;
  /** Absolute path. */
  readonly file: string;
}

export interface Report {
  readonly tests: readonly ReportedTest[];
  readonly passed: number;
  /** Failed tests, and files that failed without running any. */
  readonly failed: number;
}

/** Throws on another shape. */
export function readReport(text: string): Report {
  const { success, testResults } = report.parse(JSON.parse(text));
  const tests = testResults.flatMap(({ name: file, assertionResults }) => assertionResults.map(({ ancestorTitles, title, status }) => ({ titles: [...ancestorTitles, title], status, file })));
  const brokenFiles = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed')).length;
  const failed = tests.filter(({ status }) => status === 'failed').length + brokenFiles;
  // an error outside of any test (a setup that failed) shows in `success` only
  return { tests, passed: tests.filter(({ status }) => status === 'passed').length, failed: failed === 0 && !success ? 1 : failed };
}
