import { relative } from 'node:path';
import type { UserConsoleLog } from 'vitest';
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';

/** Prints one line per story and browser, the reason under each failure, and at last the count alone on a line. */
export class LineReporter implements Reporter {
  private passed = 0;
  private failed = 0;

  onTestCaseResult(test: TestCase): void {
    const ok = test.result().state === 'passed';
    this.report(ok, test.module, test.diagnostic()?.duration ?? 0);
    if (ok && test.diagnostic()?.flaky === true) console.log('     at the second try; the first failed:');
    if (ok) printErrors(test.result().errors ?? []);
    if (!ok) printErrors(test.result().errors ?? [{ message: `"${test.name}" did not run` }]);
  }

  /** What a story measured. */
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
    console.log(`${this.passed} passed, ${this.failed} failed`);
  }

  private report(ok: boolean, module: TestModule, durationMs: number): void {
    if (ok) this.passed += 1;
    else this.failed += 1;
    const name = relative('tests/e2e', module.relativeModuleId)
      .replaceAll('\\', '/')
      .replace(/(\.\w+)?\.story\.ts$/, '');
    console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} ${module.project.name} ${(durationMs / 1000).toFixed(1)} s`);
  }
}

function printErrors(errors: readonly SerializedError[]): void {
  for (const { message, stack, cause } of errors) {
    const text = stack?.includes(message) ? stack : `${message}\n${stack ?? ''}`;
    console.log(text.trim().replaceAll(/^/gm, '     '));
    if (cause instanceof Object && 'message' in cause) console.log(`     because: ${String(cause.message)}`);
  }
}
