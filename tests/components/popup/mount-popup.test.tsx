import { beforeEach, expect, it } from 'vitest';
import { laterParts } from '../../../components/later-parts.ts';
import { mountPopup } from '../../../components/popup/mount-popup.ts';
import { PopupApp } from '../../../components/popup/PopupApp.tsx';
import page from '../../../entrypoints/popup/index.html?raw';
import { HOUR, MINUTE } from '../../../utils/core/time.ts';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { createFakeApp, createFakeClient } from '../harness/fake-app.ts';
import { NOON, onClaude, overview } from '../harness/fake-world.ts';

const shell = /<div id="app">[\s\S]*<\/div>(?=\s*<script)/.exec(page)?.[0] ?? '';
const app = () => document.getElementById('app');

const clock = { now: NOON, steady: 0 };

beforeEach(() => {
  Object.assign(clock, { now: NOON, steady: 0 });
  document.body.innerHTML = shell;
});

type Load = () => Promise<'loaded' | 'lost'>;

/** The popup in its page; it is painted, and time passes, when a test says so. */
function open(client = createFakeClient(overview()), load: Load = async () => 'loaded') {
  let reloads = 0;
  const due: (() => void)[] = [];
  const later: (() => void)[] = [];
  const bugs: string[] = [];
  mountPopup(<PopupApp start="here" />, {
    client,
    readTab: async () => onClaude,
    now: () => clock.now,
    steady: () => clock.steady,
    everySecond: () => () => {},
    reload: () => {
      reloads += 1;
    },
    openExtensionPage: async () => {},
    chosenLanguage: null,
    texts: { words, language: 'en' },
    readTexts: async () => ({ words, language: 'en' }),
    timeZone: 'UTC',
    browserName: 'chrome',
    device: 'computer',
    afterPaint: (act) => void due.push(act),
    after: (_ms, act) => void later.push(act),
    loadRest: async () => {
      if ((await load()) === 'lost') throw new Error('no such file');
      return () => ({ model: createFakeApp({ client, tab: onClaude }).model, parts: laterParts });
    },
    reportBug: (where) => void bugs.push(where),
  });
  const run = async (waiting: (() => void)[]) => {
    for (const act of waiting.splice(0)) act();
    await settle();
  };
  return { bugs, reloads: () => reloads, paint: () => run(due), passTime: () => run(later) };
}

/** One element a line. */
const linesOf = (html: string) => html.replaceAll(/>\s*</g, '>\n<');

it('takes over what its page holds before any script, and moves nothing', async () => {
  const before = [...(app()?.querySelectorAll('.popup, .popup > *, h1, .hero, .ring, circle, .loading') ?? [])];
  expect(before.length).toBeGreaterThan(8);
  const drawn = linesOf(app()?.outerHTML ?? '');
  open(createFakeClient('silent'));
  await settle();
  for (const part of before) expect(part.isConnected, part.outerHTML).toBe(true);
  const footer = app()?.querySelector('footer');
  expect(footer?.querySelectorAll('button')).toHaveLength(3);
  footer?.replaceChildren();
  const loading = app()?.querySelector('.loading');
  expect(loading?.textContent).toBe(words('loading'));
  loading?.replaceChildren();
  expect(linesOf(app()?.outerHTML ?? '')).toBe(drawn);
});

it('says nothing in its page but its own name', () => {
  document.body.innerHTML = shell;
  expect(app()?.textContent?.trim()).toBe(words('extensionName'));
});

it('loads the rest once, after the first countdown is painted', async () => {
  let loads = 0;
  const { paint, passTime } = open(undefined, async () => {
    loads += 1;
    return 'loaded';
  });
  await settle();
  expect(app()?.querySelector('[role=timer]')).not.toBeNull();
  expect(loads).toBe(0);
  await paint();
  expect(loads).toBe(1);
  expect(app()?.querySelector('.also')).not.toBeNull();
  await passTime();
  expect(loads).toBe(1);
});

it('loads the rest meanwhile where the background is slow', async () => {
  let loads = 0;
  const { passTime } = open(createFakeClient('silent'), async () => {
    loads += 1;
    return 'loaded';
  });
  await settle();
  expect(loads).toBe(0);
  await passTime();
  expect(loads).toBe(1);
});

const notice = () => app()?.querySelector('[role=alert]');

it('says where the rest is lacking, keeps the countdown, and on a press loads the page anew', async () => {
  let loads = 0;
  const { bugs, paint, reloads } = open(undefined, async () => {
    loads += 1;
    return 'lost';
  });
  await settle();
  await paint();
  expect(bugs).toEqual(['loading the rest of the popup']);
  expect(notice()?.textContent).toBe(words('trouble', { what: 'not-loaded' }) + words('tryAgain'));
  expect(app()?.querySelector('[role=timer]')).not.toBeNull();
  expect(app()?.textContent).not.toContain(words('loading'));
  expect(reloads()).toBe(0);
  notice()?.querySelector('button')?.click();
  await settle();
  // A browser keeps a file that it could not load as failed until the page goes: asking again is of no use.
  expect([reloads(), loads]).toEqual([1, 1]);
});

it('says both where the background does not answer and the rest is lacking, with one way to try again', async () => {
  const { passTime, reloads } = open(createFakeClient('unreachable'), async () => 'lost');
  await settle();
  await passTime();
  const sentences = [...(notice()?.querySelectorAll('p') ?? [])].map(({ textContent }) => textContent);
  expect(sentences).toEqual([words('trouble', { what: 'unreachable' }), words('trouble', { what: 'not-loaded' })]);
  const buttons = [...(notice()?.querySelectorAll('button') ?? [])];
  expect(buttons).toHaveLength(1);
  buttons[0]?.click();
  expect(reloads()).toBe(1);
});

it('hears presses though the clock was set back while it was open', async () => {
  const client = createFakeClient(overview());
  const { paint } = open(client);
  await settle();
  await paint();
  Object.assign(clock, { now: NOON - HOUR, steady: MINUTE });
  const press = new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1, clientX: 5, clientY: 5 });
  Object.defineProperty(press, 'isTrusted', { value: true });
  app()?.querySelector('footer button')?.dispatchEvent(press);
  expect(press.defaultPrevented).toBe(false);
});
