import type { Reporter, TestCase } from 'vitest/node';
import { countCases } from '../../tests/torture/count-cases.ts';

/** Counts each test when it ends, so that a run which is ended by the time has counted what it did. */
export default class CountReporter implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const { state, errors } = test.result();
    if (state === 'skipped') return;
    countCases('tests at length', state === 'passed' ? { held: 1 } : { broken: 1 });
    if (state !== 'failed') return;
    const why = errors?.map(({ message }) => message.split('\n', 1)[0]).join('; ');
    console.error(`Broken: ${test.module.moduleId}: ${test.fullName}: ${why}`);
  }
}
