import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { run } from '../../fakes/samples/run.ts';
import { createRunningBrowser, diskJournal, endsOf } from './recording.ts';

type Browser = Awaited<ReturnType<typeof createRunningBrowser>>;

async function createSettled(): Promise<Browser> {
  const browser = await createRunningBrowser();
  await browser.signIn('claude');
  await browser.pass(HOUR);
  return browser;
}

const stored = (set: 'keeps' | 'clears', checkedAt = NOON) => ({
  version: 1,
  data: { checkedAt, sites: { claude: set, 'character-ai': set } },
});
const checked = ({ world }: Browser) =>
  (world.disk.values.get('clearing-check') as { data: { sites: Record<string, string> } }).data.sites;

describe('a full removal of cookies without any event', () => {
  it('is seen when a tab is shown, and is not blamed on the next closing of the browser', async () => {
    const browser = await createSettled();
    browser.world.jar.drop(() => true);
    await browser.app().onChange();
    expect(endsOf(browser.world)).toEqual(['gone-while-open']);
    await browser.restart();
    expect(await browser.firstCause()).not.toContain('cleared-on-exit');
  });
});

describe("an old reading of the browser's setting", () => {
  it('that says "clears" is dropped after a start that kept a sign-in', async () => {
    const browser = await createSettled();
    browser.world.disk.values.set('clearing-check', stored('clears'));
    await browser.restart('keeps');
    expect(checked(browser)).toEqual({ claude: 'unknown', 'character-ai': 'clears' });
  });

  it('that says "keeps" is dropped after a start that lost one', async () => {
    const browser = await createSettled();
    browser.world.disk.values.set('clearing-check', stored('keeps'));
    await browser.restart('clears');
    expect(checked(browser)).toEqual({ claude: 'unknown', 'character-ai': 'keeps' });
    expect(await browser.firstCause()).toBe('likely cleared-on-exit');
  });

  it('stays if a start confirms it, or if it was read after the start', async () => {
    const browser = await createSettled();
    browser.world.disk.values.set('clearing-check', stored('keeps'));
    await browser.restart('keeps');
    expect(checked(browser).claude).toBe('keeps');
    browser.world.disk.values.set('clearing-check', stored('clears', browser.world.clock.now() + SECOND));
    await browser.restart('keeps');
    expect(checked(browser).claude).toBe('clears');
  });

  it('makes the cause only likely once the reading is a day old, or where it was made after the sign-in went', async () => {
    const browser = await createSettled();
    browser.world.disk.values.set('clearing-check', stored('clears', NOON - DAY));
    await browser.restart('clears');
    expect(await browser.firstCause()).toBe('likely cleared-on-exit');
    browser.world.disk.values.set('clearing-check', stored('clears', browser.world.clock.now()));
    expect(await browser.firstCause()).toBe('likely cleared-on-exit');
  });

  it('makes the cause sure where it was made lately, before the browser was closed', async () => {
    const browser = await createSettled();
    browser.world.disk.values.set('clearing-check', stored('clears', browser.world.clock.now()));
    await browser.restart('clears');
    expect(await browser.firstCause()).toBe('sure cleared-on-exit');
  });
});

describe('a sign-out that ended without a clear outcome', () => {
  const evidence = async (browser: Browser) => {
    const { extra } = await browser.app().handlers.diagnose({ type: 'diagnose', session: refOf('claude') });
    return extra?.kind === 'diagnosis'
      ? extra.diagnosis.causes.find(({ code }) => code === 'ended-by-site')?.evidence
      : undefined;
  };
  const asked = {
    phase: 'ended',
    attempts: [{ method: 0, way: 'background', at: NOON, answer: null, after: null }],
  } as const;

  const noControl = { kind: 'not-sent', reason: 'no-control' } as const;
  const untold = { kind: 'could-not-tell', reason: 'site-silent', answer: noControl } as const;

  it.each([
    ['refused', run({ ...asked, outcome: { kind: 'refused', answer: null } }), true],
    [
      'could not tell',
      run({ ...asked, outcome: { kind: 'could-not-tell', reason: 'site-silent', answer: null } }),
      true,
    ],
    [
      'never asked',
      run({ ...asked, attempts: [], outcome: { kind: 'could-not-tell', reason: 'failed', answer: null } }),
      false,
    ],
    [
      'a try that sent nothing',
      run({ ...asked, attempts: [{ ...asked.attempts[0], answer: noControl }], outcome: untold }),
      false,
    ],
    [
      'asked of other devices',
      run({ ...asked, scope: 'other-devices', outcome: { kind: 'refused', answer: null } }),
      false,
    ],
    [
      'of another site',
      run({ ...asked, ref: refOf('character-ai'), outcome: { kind: 'refused', answer: null } }),
      false,
    ],
  ])('counts as evidence when the site refuses the sign-in afterwards (%s)', async (_what, before, expected) => {
    const browser = await createSettled();
    browser.world.server.end(await browser.signIn('claude'));
    await browser.pass(MINUTE);
    await browser.worker().records.save({ ...before, endedAt: browser.world.clock.now() - SECOND });
    expect((await evidence(browser))?.includes('we-had-asked')).toBe(expected);
  });
});

describe('what is compared of a sign-in', () => {
  it("is only the cookies that the site's probe judges: a second auth cookie is no new sign-in", async () => {
    const browser = await createRunningBrowser();
    const site = browser.world.sites.find(({ id }) => id === 'character-ai');
    await browser.signIn('character-ai');
    const judged = site?.probe?.judges ?? [];
    const other = site?.authCookies.find(({ name }) => !judged.includes(name));
    if (!other) throw new Error('No second auth cookie');
    const second = cookie({ name: other.name, domain: other.hosts[0] ?? '', expiresAt: NOON + 9 * DAY });
    browser.world.jar.put(second, 'another-secret-9f8e7d6c5b4a3210');
    await browser.app().onCookie(second, 'set');
    await browser.pass(SECOND);
    expect(endsOf(browser.world)).toEqual(['goes on']);
  });

  it('is nothing if the site rotates its credential, whose digest is not kept', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude-console');
    expect(diskJournal(browser.world).entries.map(({ ref, digest }) => [ref.siteId, digest])).toEqual([
      ['claude-console', null],
    ]);
  });
});

describe('a guide that is open', () => {
  it.each([
    ['evicted', 'sure evicted'],
    ['expired', 'sure could-not-tell'],
    ['deleted', 'likely removed-here'],
    ['taken-back', 'sure could-not-tell'],
  ] as const)(
    'is not the cause of an ending that is %s: what happens on the page is not seen',
    async (removal, expected) => {
      const browser = await createSettled();
      await browser.worker().records.save(run({ phase: 'guided', startedAt: browser.world.clock.now() }));
      await browser.lose('claude', removal);
      expect(await browser.firstCause()).toBe(expected);
    },
  );

  it('does not explain the end of a session whose date has passed', async () => {
    const browser = await createRunningBrowser();
    await browser.signIn('claude', { expiresAt: browser.world.clock.now() + HOUR });
    await browser.pass(HOUR - MINUTE);
    await browser.worker().records.save(run({ phase: 'guided', startedAt: browser.world.clock.now() }));
    await browser.pass(2 * MINUTE);
    expect(endsOf(browser.world)).toEqual(['reached-end']);
  });
});
