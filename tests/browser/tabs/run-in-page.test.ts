import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import type { PageStep } from '../../../utils/browser/in-page/page-step.ts';
import { createEvent, installBrowser, OWN_ID } from '../install-browser.ts';

const connected = createEvent<(port: Runtime.Port) => void>();
/** Lets the page run what was put into it. Until then it is frozen. */
let wake: () => void = () => {};
let given: { readonly step: PageStep; readonly rest: unknown[] }[] = [];
installBrowser({
  runtime: { onConnect: connected.event },
  scripting: {
    executeScript: (async ({ args: [step, ...rest] }: { args: [PageStep, ...unknown[]] }) => {
      given.push({ step, rest });
      await new Promise<void>((resolve) => (wake = resolve));
      return [{ frameId: 0, result: 'done' }];
    }) as never,
  },
});
const { answerSteps, runInPage } = await import('../../../utils/browser/tabs/run-in-page.ts');
answerSteps();

const way = { limitMs: 1_000, frames: 'top', when: 'loaded' } as const;

/** What the background answers to a page that asks whether a step is still waited for. */
function ask(name: string, id = OWN_ID): string[] {
  const said: string[] = [];
  const port = { name, sender: { id }, postMessage: (message: string) => said.push(message) };
  connected.happen(port as never);
  return said;
}

beforeEach(() => {
  vi.useFakeTimers({ now: 5_000 });
  given = [];
  return () => vi.useRealTimers();
});

describe('what is put into a page', () => {
  it('carries the times within which it may run, and a mark of its own', async () => {
    const runs = [runInPage(1, (_step, _text: string) => null, ['x'], way), runInPage(1, () => null, [], way)];
    expect(given.map(({ step: { from, until } }) => [from, until])).toEqual([
      [5_000, 6_000],
      [5_000, 6_000],
    ]);
    expect(given[0]?.rest).toEqual(['x']);
    expect(given[0]?.step.mark).not.toBe(given[1]?.step.mark);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await Promise.all(runs)).toEqual([[], []]);
  });

  it('is told to go on only while its own step is waited for, and only if it is ours', async () => {
    const run = runInPage(1, () => null, [], way);
    const name = `page-step ${given[0]?.step.mark}`;
    expect([ask(name), ask('page-step another'), ask(name, 'a-stranger'), ask('leave')]).toEqual([['go'], [], [], []]);
    wake();
    expect(await run).toEqual([{ frameId: 0, result: 'done' }]);
    expect(ask(name)).toEqual([]);
  });

  it('is no longer waited for after its time, and gives nothing then', async () => {
    const run = runInPage(1, () => null, [], way);
    await vi.advanceTimersByTimeAsync(1_600);
    expect(await run).toEqual([]);
    expect(ask(`page-step ${given[0]?.step.mark}`)).toEqual([]);
  });
});
