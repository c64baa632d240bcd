import { describe, expect, it } from 'vitest';
import type { Cookie } from '../../../utils/core/cookies/cookie.ts';
import type { Outcome } from '../../../utils/core/sign-out/outcome.ts';
import { planTidying } from '../../../utils/core/sign-out/tidy-plan.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { claudeConsole } from '../../../utils/sites/claude-console.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';

const signedOut: Outcome = { kind: 'signed-out', oldSignIn: 'refused', untried: [] };
const removed: Outcome = {
  kind: 'removed-here-only',
  reason: 'still-works',
  worksUntil: null,
  removedCookies: 0,
  remainingCookies: 0,
};
const auth = cookie();
const twin = cookie({ hostOnly: true });
const onPath = cookie({ path: '/chat' });
const companion = cookie({ name: 'sessionKeyV3' });
const leftover = cookie({ name: '__ssid' });
const theme = cookie({ name: 'theme' });
const consoleAuth = cookie({ domain: 'platform.claude.com', hostOnly: true });
const consoleOrg = cookie({ name: 'lastActiveOrg', domain: 'platform.claude.com', hostOnly: true });
const elsewhere = cookie({ storeId: 'firefox-container-3' });
const framed = cookie({ partition: { topLevelSite: 'https://news.example' } });
const own = cookie({ partition: { topLevelSite: 'https://claude.ai' } });
const jar = [auth, twin, onPath, companion, leftover, theme, consoleAuth, consoleOrg, elsewhere, framed, own];
const ref = refOf('claude');

describe('planTidying', () => {
  it.each<[string, Outcome, readonly Cookie[]]>([
    [
      'the sign-in, its twins and companions, and the left-over list after "Signed out."',
      signedOut,
      [auth, twin, onPath, companion, leftover, own],
    ],
    ['the sign-in alone after "Removed here only."', removed, [auth, twin, onPath, companion, own]],
    ['nothing after "Refused."', { kind: 'refused', answer: null }, []],
    ['nothing after "Could not tell."', { kind: 'could-not-tell', reason: 'site-silent', answer: null }, []],
    ['nothing after "Already signed out."', { kind: 'already-signed-out' }, []],
  ])('plans to remove %s', (_what, outcome, going) => {
    expect(planTidying(claude, ref, outcome, jar)).toEqual(going);
  });

  it('touches only the partition that the sign-out was about', () => {
    expect(
      planTidying(claude, refOf('claude', { partition: { topLevelSite: 'https://news.example' } }), signedOut, jar),
    ).toEqual([framed]);
  });

  it('touches only the store that the sign-out was about', () => {
    expect(planTidying(claude, refOf('claude', { storeId: 'firefox-container-3' }), signedOut, jar)).toEqual([
      elsewhere,
    ]);
  });

  it("keeps a cookie with a listed name on another site's host", () => {
    expect(planTidying(claudeConsole, refOf('claude-console'), signedOut, jar)).toEqual([consoleAuth, consoleOrg]);
  });
});
