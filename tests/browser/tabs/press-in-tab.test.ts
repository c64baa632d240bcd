import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Tabs } from 'webextension-polyfill';
import { claude } from '../../../utils/sites/claude.ts';
import { markOf } from '../../core/discovery/page-of.ts';
import { createEvent, installBrowser } from '../install-browser.ts';

const ORIGIN = 'https://claude.ai';
/** What the page answers to each function that is put into it, by the function's name. */
let answers: Record<string, (args: readonly unknown[]) => unknown> = {};
let tab: Partial<Tabs.Tab> = {};
/** The functions that were put into the page, in order. */
let ran: string[] = [];
installBrowser({
  tabs: {
    get: async () => tab as Tabs.Tab,
    onUpdated: createEvent().event as never,
    onRemoved: createEvent().event as never,
  },
  scripting: {
    executeScript: (async ({ func, args }: { func: { name: string }; args: unknown[] }) => {
      ran.push(func.name);
      const answer = answers[func.name]?.(args.slice(1));
      return answer === undefined ? new Promise(() => {}) : [{ frameId: 0, result: await answer }];
    }) as never,
  },
});
const { pressInTab } = await import('../../../utils/browser/tabs/press-in-tab.ts');

const control = (change: object = {}) => ({
  role: 'button',
  name: 'Log out',
  testId: null,
  id: null,
  classes: [],
  place: 'button:1',
  href: null,
  form: null,
  opensMenu: false,
  inDialog: false,
  insideContent: false,
  isScripted: true,
  isLikely: true,
  ...change,
});
const look = (change: object = {}) => ({
  mark: 'look-1',
  path: '/',
  saysSignOut: false,
  controls: [{ index: 4, visible: true, raw: JSON.stringify(control(change)) }],
  forms: [],
  ids: [],
});

beforeEach(() => {
  vi.useFakeTimers();
  ran = [];
  tab = { id: 7, status: 'complete', url: `${ORIGIN}/` };
  let documents = 1;
  answers = {
    answerAtOnce: () => documents,
    waitUntilQuiet: () => true,
    learnToDescribe: () => true,
    lookAtPage: () => look(),
    lookAtStorage: () => ({ storage: [], asked: [] }),
    pressControl: () => {
      documents += 1;
      return 'pressed';
    },
  };
});
afterEach(() => {
  vi.useRealTimers();
});

/** Presses "Log out", and lets as much time pass as that needs. */
async function press() {
  const pressing = pressInTab(7, claude, markOf({ name: 'Log out' }));
  await vi.advanceTimersByTimeAsync(60_000);
  return pressing;
}
const pressed = () => ran.filter((name) => name === 'pressControl').length;

describe('a press in a tab', () => {
  it('waits until the page is quiet, looks, presses what it saw, and waits again', async () => {
    const given: unknown[] = [];
    const { pressControl } = answers;
    answers.pressControl = (args) => {
      given.push(args);
      return pressControl?.(args);
    };
    expect(await press()).toBe('pressed');
    expect(given).toEqual([[ORIGIN, 'look-1', 4, JSON.stringify(control())]]);
    const steps = ran.filter((name) => name !== 'answerAtOnce');
    expect([steps[0], steps.at(-2), steps.at(-1)]).toEqual(['waitUntilQuiet', 'pressControl', 'waitUntilQuiet']);
  });

  it.each([
    ['has another name', { name: 'Delete account' }],
    ['stands in a comment', { insideContent: true }],
    ['sends a form to another site', { form: { method: 'POST', origin: 'https://e.example', path: '/', fields: [] } }],
  ])('presses nothing where the control %s', async (_what, change) => {
    answers.lookAtPage = () => look(change);
    expect([await press(), pressed()]).toEqual(['not-found', 0]);
  });

  it('waits in a page that has just begun for a control that its script makes', async () => {
    const beganAt = Date.now();
    answers.answerAtOnce = () => beganAt;
    answers.lookAtPage = () => look(Date.now() - beganAt < 3_000 ? { name: 'Loading' } : {});
    expect([await press(), pressed()]).toEqual(['pressed', 1]);
  });

  it('waits no longer than a page needs to load, in a young page and in an old one', async () => {
    const beganAt = Date.now();
    answers.answerAtOnce = () => beganAt;
    answers.lookAtPage = () => look({ name: 'Loading' });
    expect([await press(), pressed()]).toEqual(['not-found', 0]);
    const looks = ran.length;
    ran = [];
    expect([await press(), ran.length < looks]).toEqual(['not-found', true]);
  });

  it.each([
    ['shows another site', { url: 'https://else.example/' }],
    ['has an address that we may not see', { url: undefined }],
    ['is put away', { discarded: true }],
    ['is frozen', { frozen: true }],
    ['goes on loading', { status: 'loading' }],
  ])('uses no tab that %s', async (_what, change) => {
    tab = { ...tab, ...change } as Partial<Tabs.Tab>;
    expect([await press(), pressed()]).toEqual(['no-page', 0]);
  });

  it('presses nothing where its tab is closed, or goes elsewhere, between the look and the press', async () => {
    answers.lookAtPage = () => Promise.reject(new Error('No tab with id: 7'));
    expect([await press(), pressed()]).toEqual(['no-page', 0]);
    answers.lookAtPage = () => look();
    answers.pressControl = () => 'too-late';
    expect(await press()).toBe('no-page');
  });

  it('uses no page that answers nothing', async () => {
    answers.waitUntilQuiet = () => undefined;
    answers.answerAtOnce = () => undefined;
    expect([await press(), pressed()]).toEqual(['no-page', 0]);
  });

  it('looks anew where the page drew itself anew meanwhile, but not for ever', async () => {
    let tries = 0;
    const { pressControl } = answers;
    answers.pressControl = (args) => {
      tries += 1;
      return tries === 1 ? 'changed' : pressControl?.(args);
    };
    expect([await press(), pressed()]).toEqual(['pressed', 2]);
    answers.pressControl = () => 'changed';
    expect(await press()).toBe('not-found');
  });

  it('tells of a page that does not come back from the press: it may ask something', async () => {
    answers.pressControl = () => {
      answers.answerAtOnce = () => undefined;
    };
    expect(await press()).toBe('held');
  });

  it('counts as pressed where the page went away with its answer', async () => {
    answers.pressControl = () => {
      answers.answerAtOnce = () => 2;
    };
    expect(await press()).toBe('pressed');
  });

  it('counts as pressed where it led to a page that we may not look at', async () => {
    answers.pressControl = () => {
      answers.waitUntilQuiet = () => Promise.reject(new Error('Cannot access contents of the page'));
      return 'pressed';
    };
    expect(await press()).toBe('pressed');
  });
});
