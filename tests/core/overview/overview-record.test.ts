import { describe, expect, it } from 'vitest';
import type { SessionEnd } from '../../../utils/core/journal/journal.ts';
import type { OverviewFacts } from '../../../utils/core/overview/build-overview.ts';
import { refId } from '../../../utils/core/sessions/session.ts';
import { defaultSettings } from '../../../utils/core/settings/settings.ts';
import { DAY, HOUR, MINUTE } from '../../../utils/core/time.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { ended, entry, journal } from '../../fakes/samples/journal.ts';
import { overview } from '../../fakes/samples/overview.ts';
import { container } from '../../fakes/samples/stores.ts';

const here = { cookies: [cookie()] };
const session = (change: Partial<OverviewFacts>) => overview({ ...here, ...change }).sessions[0];
const codes = (change: Partial<OverviewFacts>) =>
  overview({ ...here, ...change }).warnings.map(({ code, siteId, tone }) => `${tone} ${code} ${siteId}`);
const clears = new Map([['claude', 'clears' as const]]);
const shared = { ...defaultSettings, sharedComputer: true };
const soon = [cookie({ expiresAt: NOON + DAY })];
const mark = (change: object = {}) => ({
  [refId(refOf('claude'))]: {
    ref: refOf('claude'),
    expiresAt: NOON + 28 * DAY,
    ahead: [],
    told: [],
    letEnd: true,
    ...change,
  },
});

describe('a session in the overview', () => {
  it('says what ends it before its date', () => {
    expect(session({})?.early).toBeNull();
    expect(session({ clearing: clears })?.early).toEqual({ kind: 'browser-close', because: 'setting' });
    expect(session({ cookies: [cookie({ expiresAt: null })] })?.early).toEqual({
      kind: 'browser-close',
      because: 'session-cookie',
    });
    expect(session({ cookies: [cookie({ storeId: '1' })], clearing: clears })?.early).toEqual({
      kind: 'private-window-close',
    });
  });

  it('says how many cookies its domain has in its own store, near the limit', () => {
    const crowd = Array.from({ length: 160 }, (_, index) => cookie({ name: `c${index}`, storeId: container.id }));
    const both = overview({ cookies: [...crowd, cookie({ storeId: container.id }), cookie()] }).sessions;
    expect(both.map(({ ref, crowding }) => [ref.storeId, crowding]).sort()).toEqual([
      ['0', null],
      [container.id, 161],
    ]);
  });

  it.each<[string, Partial<OverviewFacts>, boolean]>([
    ['no mark', {}, false],
    ['a mark for this end', { marks: mark() }, true],
    ['a mark for this end without "Let it end"', { marks: mark({ letEnd: false }) }, false],
    ['a mark for another end: it was renewed since', { marks: mark({ expiresAt: NOON + 27 * DAY }) }, false],
    ['a mark for another store', { marks: { 'claude|1||': mark()[refId(refOf('claude'))] as never } }, false],
    [
      'a mark, and a session that has no date any more',
      { marks: mark(), cookies: [cookie({ expiresAt: null })] },
      false,
    ],
  ])('tells whether "Let it end" was pressed: %s', (_what, change, expected) => {
    expect(session(change)?.letEnd).toBe(expected);
  });
});

describe('warnings in the overview', () => {
  it.each<[string, Partial<OverviewFacts>, readonly string[]]>([
    ['nothing threatens', {}, []],
    [
      'nothing is known: unknown warns of nothing',
      {
        clearing: new Map([['claude', 'unknown']]),
        clockOffMs: 'unknown',
        access: new Map(),
        privateWindows: 'unknown',
      },
      [],
    ],
    ['the browser clears', { clearing: clears }, ['warning cleared-on-exit claude']],
    [
      'the browser clears, on a shared computer',
      { clearing: clears, settings: shared },
      ['good cleared-on-exit claude'],
    ],
    ['the end is near', { cookies: soon }, ['warning ends-soon claude']],
    ['the end is near, on a shared computer: that is as it should be', { cookies: soon, settings: shared }, []],
    ['the end is near, and was said to be let come', { cookies: soon, marks: mark({ expiresAt: NOON + DAY }) }, []],
    ['the clock is off', { clockOffMs: HOUR }, ['warning clock-off null']],
    ['the clock is off by little', { clockOffMs: MINUTE }, []],
    [
      'access to a required site is missing',
      { access: new Map([['character-ai', 'missing']]) },
      ['warning access-missing character-ai'],
    ],
    [
      'access is missing to a site that is switched off',
      { access: new Map([['character-ai', 'missing']]), settings: { ...defaultSettings, sitesOff: ['character-ai'] } },
      [],
    ],
    ['no sign-in is here, so none is threatened', { cookies: [], clearing: clears }, []],
  ])('%s', (_what, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  it('are sorted: this computer first, then the sessions by their end, then sites without access', () => {
    const cookies = [
      cookie({ expiresAt: NOON + 2 * DAY }),
      cookie({ storeId: container.id, expiresAt: NOON + HOUR }),
      cookie({ storeId: '1', expiresAt: NOON + DAY }),
    ];
    const { warnings } = overview({ cookies, clockOffMs: -DAY, access: new Map([['character-ai', 'missing']]) });
    expect(warnings.map(({ code, ref }) => `${code} ${ref?.storeId ?? ''}`)).toEqual([
      'clock-off ',
      `ends-soon ${container.id}`,
      'private-window 1',
      'ends-soon 0',
      'access-missing ',
    ]);
  });
});

describe('the record in the overview', () => {
  const end: SessionEnd = { kind: 'reached-end', shownBy: 'cookie', at: NOON - DAY };
  const known = {
    ...journal(ended(end), ended(end, { ref: refOf('character-ai') }), entry({ ref: refOf('claude-console') })),
    privateClosedAt: NOON,
  };

  it('says how the last session ended in slots without a session', () => {
    expect(overview({ journal: known }).lastEnds).toEqual([
      { ref: refOf('claude'), end },
      { ref: refOf('character-ai'), end },
    ]);
    expect(overview({ ...here, journal: known }).lastEnds).toEqual([{ ref: refOf('character-ai'), end }]);
  });

  it('says what it holds', () => {
    expect(overview({ journal: known }).record).toEqual({
      sessions: 3,
      sites: ['character-ai', 'claude', 'claude-console'],
      privateClosedAt: NOON,
    });
  });

  it('gives no digest to a screen', () => {
    expect(JSON.stringify(overview({ ...here, journal: journal(entry({ digest: 'cafecafe' })) }))).not.toMatch(
      /cafecafe|"digest"/,
    );
  });

  it('is plain JSON, also with every part filled', () => {
    const shown = overview({ ...here, journal: known, clearing: clears, clockOffMs: HOUR, marks: mark() });
    expect(JSON.parse(JSON.stringify(shown))).toEqual(shown);
  });
});

describe('a site in the overview', () => {
  const claude = (change: Partial<OverviewFacts>) => overview(change).sites.find(({ id }) => id === 'claude');

  it('says whether this browser clears it, and how that is known', () => {
    expect([claude({})?.clearing, claude({ clearing: clears })?.clearing]).toEqual(['unknown', 'clears']);
  });

  it('names the access that its status page needs, unless access is granted or no page is known', () => {
    expect(claude({})?.statusPatterns).toEqual(['https://status.claude.com/*']);
    expect(claude({ statusAllowed: new Set(['claude']) })?.statusPatterns).toEqual([]);
    expect(overview().sites.filter(({ statusPatterns }) => statusPatterns.length > 1)).toEqual([]);
  });
});
