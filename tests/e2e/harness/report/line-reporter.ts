import { relative } from 'node:path';
import type { UserConsoleLog } from 'vitest';
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';

const SLOWEST = 10;

/**
 * Prints one line for each story and browser, and the reason under each failure. At the end come the slowest stories,
 * those that needed a second try, and the number of stories on a line of its own.
 */
export class LineReporter implements Reporter {
  private passed = 0;
  private failed = 0;
  private readonly times: { readonly story: string; readonly seconds: number }[] = [];
  private readonly triedTwice: string[] = [];

  onTestCaseResult(test: TestCase): void {
    const ok = test.result().state === 'passed';
    this.report(ok, test.module, test.diagnostic()?.duration ?? 0);
    if ((test.diagnostic()?.retryCount ?? 0) > 0) this.triedTwice.push(nameOf(test.module));
    if (ok && test.diagnostic()?.flaky === true) console.log('     at the second try; the first failed:');
    if (ok) printErrors(test.result().errors ?? []);
    if (!ok) printErrors(test.result().errors ?? [{ message: `"${test.name}" did not run` }]);
  }

  /** Prints what a story measured. */
  onUserConsoleLog({ content }: UserConsoleLog): void {
    process.stdout.write(content);
  }

  onTestModuleEnd(module: TestModule): void {
    const stories = [...module.children.allTests()].length;
    if (stories === 1 && module.errors().length === 0) return;
    this.report(false, module, module.diagnostic().duration);
    printErrors(module.errors());
    if (stories !== 1) console.log(`     has ${stories} stories instead of one`);
  }

  onTestRunEnd(_: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    if (unhandled.length > 0) {
      this.failed += unhandled.length;
      console.log('FAIL outside of the stories');
      printErrors(unhandled);
    }
    if (this.passed + this.failed === 0) console.log('No story has such a name in such a browser.');
    this.printTimes();
    const names = this.triedTwice.length === 0 ? '' : `: ${this.triedTwice.join(', ')}`;
    console.log(`second tries needed: ${this.triedTwice.length}${names}`);
    console.log(`${this.passed} passed, ${this.failed} failed`);
  }

  private printTimes(): void {
    const slowest = this.times.toSorted((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);
    const sum = this.times.reduce((total, { seconds }) => total + seconds, 0);
    console.log(`\n${this.times.length} stories took ${sum.toFixed(0)} s together. The slowest:`);
    for (const { story, seconds } of slowest) console.log(`${seconds.toFixed(1).padStart(7)} s  ${story}`);
  }

  private report(ok: boolean, module: TestModule, durationMs: number): void {
    if (ok) this.passed += 1;
    else this.failed += 1;
    const story = nameOf(module);
    const seconds = durationMs / 1000;
    this.times.push({ story, seconds });
    console.log(`${ok ? 'ok  ' : 'FAIL'} ${story} ${seconds.toFixed(1)} s`);
  }
}

/** The name of a story's folder and file, with the browser. */
function nameOf(module: TestModule): string {
  const name = relative('tests/e2e', module.relativeModuleId)
    .replaceAll('\\', '/')
    .replace(/(\.\w+)?\.story\.ts$/, '');
  return `${name} ${module.project.name}`;
}

function printErrors(errors: readonly SerializedError[]): void {
  for (const { message, stack, cause } of errors) {
    const text = stack?.includes(message) ? stack : `${message}\n${stack ?? ''}`;
    console.log(text.trim().replaceAll(/^/gm, '     '));
    if (cause instanceof Object && 'message' in cause) console.log(`     because: ${String(cause.message)}`);
  }
}
