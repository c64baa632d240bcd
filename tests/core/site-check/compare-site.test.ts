import { describe, expect, it } from 'vitest';
import { compareSite } from '../../../utils/core/site-check/compare-site.ts';
import type { ProbeSeen, SiteSeen } from '../../../utils/core/site-check/site-seen.ts';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { claudeConsole } from '../../../utils/sites/claude-console.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { cookie } from '../../fakes/samples/cookie.ts';

const probed = (verdict: ProbeSeen['verdict'], status: number, keys: readonly string[] = []): ProbeSeen => ({
  verdict,
  answer: { kind: 'status', status },
  keys,
});
const leftover = cookie({ name: '__ssid', looksRandom: true });

/** What a browser sees of Claude where the definition is right; tests name what differs. */
const seen = (change: Partial<SiteSeen> = {}): SiteSeen => ({
  at: NOON,
  cookies: [cookie(), leftover],
  lengths: { sessionKey: 28 * DAY },
  renewed: 'seen',
  withSignIn: probed('yes', 200),
  asVisitor: probed('no', 403),
  pages: [
    { page: 'home', answer: { kind: 'status', status: 200 } },
    { page: 'account', answer: { kind: 'redirect' } },
  ],
  signOut: null,
  ...change,
});
const fixed: SiteDefinition = { ...claude, lifetime: { kind: 'fixed', lengthMs: 28 * DAY, grade: 'A' } };
const unknownNo = cookie({ domain: 'platform.claude.com', hostOnly: true });
const differences = (change: Partial<SiteSeen>, site = claude) => compareSite(site, seen(change)).differences;

describe('a site as its definition says', () => {
  it('has no difference, and everything was compared', () => {
    expect(compareSite(claude, seen())).toMatchObject({ siteName: 'Claude', differences: [], notCompared: [] });
  });

  it('may have a page that sends visitors elsewhere, or that they may not see', () => {
    const pages = [401, 403].map((status) => ({ page: 'account', answer: { kind: 'status', status } }) as const);
    expect(differences({ pages })).toEqual([]);
  });

  it('tells the flags of the cookies that it names, and nothing of the others', () => {
    const { cookies } = compareSite(
      claude,
      seen({ cookies: [cookie(), cookie({ name: 'theme', looksRandom: false })] }),
    );
    expect(cookies).toEqual([
      {
        name: 'sessionKey',
        host: 'claude.ai',
        hostOnly: false,
        secure: true,
        httpOnly: true,
        path: 'whole-site',
        end: 'dated',
      },
    ]);
  });
});

describe('a fact that differs', () => {
  it.each<[string, Partial<SiteSeen>, object, SiteDefinition?]>([
    [
      'a cookie that looks like a sign-in and is not named',
      { cookies: [cookie(), cookie({ name: 'auth_token' })] },
      { code: 'unlisted-cookie', name: 'auth_token', host: 'claude.ai' },
    ],
    [
      'an auth cookie on another host',
      { cookies: [cookie(), cookie({ domain: 'www.claude.ai' })] },
      { code: 'other-host', name: 'sessionKey', host: 'www.claude.ai' },
    ],
    [
      'a length that the site wrote',
      { lengths: { sessionKey: 14 * DAY } },
      { code: 'other-length', name: 'sessionKey', documentedMs: 28 * DAY, seenMs: 14 * DAY },
    ],
    [
      'more time left than is known, where no write was seen',
      { lengths: {}, cookies: [cookie({ expiresAt: NOON + 60 * DAY })] },
      { code: 'other-length', name: 'sessionKey', documentedMs: 28 * DAY, seenMs: 60 * DAY },
    ],
    ['a cookie without an end', { cookies: [cookie({ expiresAt: null })] }, { code: 'no-end', name: 'sessionKey' }],
    ['an end that moved', { renewed: 'seen' }, { code: 'end-moved' }, fixed],
    [
      'an answer with the sign-in that bears no mark',
      { withSignIn: probed('could-not-tell', 404, ['detail']) },
      { code: 'answer-with-sign-in', seen: probed('could-not-tell', 404, ['detail']) },
    ],
    [
      'an answer to a visitor that bears no mark',
      { asVisitor: probed('could-not-tell', 400) },
      { code: 'answer-as-visitor', seen: probed('could-not-tell', 400) },
    ],
    [
      'a visitor who counts as signed in',
      { asVisitor: probed('yes', 200) },
      { code: 'answer-as-visitor', seen: probed('yes', 200) },
    ],
    [
      'a page that is gone',
      { pages: [{ page: 'account', answer: { kind: 'status', status: 404 } }] },
      { code: 'page-gone', page: 'account', answer: { kind: 'status', status: 404 } },
    ],
  ])('is %s', (_what, change, expected, site = claude) => {
    expect(differences(change, site)).toEqual([expected]);
  });

  it('is a sign-in of two cookies of which one is not here', () => {
    const second = { name: 'second', match: 'exact', hosts: ['claude.ai'] } as const;
    const site: SiteDefinition = { ...claude, authCookies: [...claude.authCookies, second] };
    expect(differences({}, site)).toEqual([{ code: 'no-such-cookie', name: 'second' }]);
  });
});

describe('what cannot be compared', () => {
  it.each<[string, Partial<SiteSeen>, object]>([
    ['the probe, which was not asked', { withSignIn: null, asVisitor: null }, { code: 'no-probe' }],
    ['the probe of a sign-in that the site has ended', { withSignIn: probed('no', 403) }, { code: 'not-taken' }],
    [
      'a busy probe',
      { withSignIn: probed('could-not-tell', 429) },
      { code: 'silent-with-sign-in', answer: { kind: 'status', status: 429 } },
    ],
    [
      'a test for humans',
      { asVisitor: { verdict: 'could-not-tell', answer: { kind: 'challenge' }, keys: [] } },
      { code: 'silent-as-visitor', answer: { kind: 'challenge' } },
    ],
    [
      'a page that is broken for now',
      { pages: [{ page: 'home', answer: { kind: 'status', status: 503 } }] },
      { code: 'silent-page', page: 'home', answer: { kind: 'status', status: 503 } },
    ],
    ['a length of which no write was seen', { lengths: {} }, { code: 'length-not-seen' }],
  ])('is no difference: %s', (_what, change, expected) => {
    const { differences: found, notCompared } = compareSite(claude, seen(change));
    expect([found, notCompared]).toEqual([[], [expected]]);
  });

  it('is no length that is nearly the known one, and no shorter rest of it', () => {
    expect(differences({ lengths: { sessionKey: 28 * DAY - HOUR } })).toEqual([]);
    expect(differences({ lengths: {}, cookies: [cookie({ expiresAt: NOON + DAY })] })).toEqual([]);
  });
});

it("tells a visitor's answer where the definition knows none", () => {
  const answer = probed('could-not-tell', 403, ['detail']);
  const report = compareSite(claudeConsole, seen({ cookies: [unknownNo], asVisitor: answer }));
  expect([report.differences, report.newAnswer]).toEqual([[], answer]);
});

it('hides what a machine put into a name', () => {
  const name = 'auth_token_4f0c1d2e9ab3';
  expect(differences({ cookies: [cookie(), cookie({ name })] })).toEqual([
    { code: 'unlisted-cookie', name: 'auth_token_*', host: 'claude.ai' },
  ]);
});
