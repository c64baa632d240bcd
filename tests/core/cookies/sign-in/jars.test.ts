import { describe, expect, it } from 'vitest';
import { toCookie } from '../../../../utils/browser/cookies/to-cookie.ts';
import type { Cookie } from '../../../../utils/core/cookies/cookie.ts';
import { looksLive } from '../../../../utils/core/cookies/looks-live.ts';
import { judgeCookie } from '../../../../utils/core/cookies/sign-in/judge-cookie.ts';
import { NOON } from '../../../fakes/ports/fake-clock.ts';
import { anonymousJars, signedInJars } from '../../../fixtures/jars/all-jars.ts';
import type { JarCookie } from '../../../fixtures/jars/jar.ts';

/** Other values each time: a rule that leans on one of them would differ from draw to draw. */
const SEEDS = [1, 2, 3];
const ofOthers: readonly JarCookie['role'][] = ['count', 'ask', 'spread', 'bot'];

/** As the product itself reads a cookie from the browser. */
const read = (cookies: readonly JarCookie[]): readonly Cookie[] =>
  cookies.map(({ lifetime, sameSite, role: _, ...cookie }) =>
    toCookie({
      ...cookie,
      sameSite: sameSite === 'unset' ? 'no_restriction' : 'lax',
      session: lifetime === null,
      storeId: '0',
      firstPartyDomain: '',
      ...(lifetime === null ? {} : { expirationDate: NOON / 1_000 + lifetime }),
    }),
  );

/** The names that may be a sign-in, the likeliest first. */
const rankNames = (cookies: readonly JarCookie[]): readonly string[] =>
  read(cookies)
    .map((cookie) => ({ name: cookie.name, points: judgeCookie(cookie, NOON).points }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .map(({ name }) => name);

const says = (cookies: readonly JarCookie[]) => {
  const all = read(cookies).map((cookie) => looksLive(cookie, NOON));
  return all.includes('signed-in') ? 'signed-in' : all.includes('may-be') ? 'may-be' : 'no';
};
const share = (part: readonly unknown[], whole: readonly unknown[]) => part.length / whole.length;

describe.each(SEEDS)('in jars as real sites fill them (drawn by %i)', (seed) => {
  const signedIn = signedInJars(seed).map((jar) => {
    const role = new Map(jar.cookies.map((one) => [one.name, one.role]));
    const ranked = rankNames(jar.cookies).map((name) => ({
      name,
      isSignIn: jar.signIn.includes(name),
      isOfOthers: ofOthers.some((other) => other === role.get(name)),
    }));
    return { jar, ranked };
  });
  const nobody = anonymousJars(seed);

  it('the likeliest cookie is a sign-in, in 95 of 100', () => {
    const right = signedIn.filter(({ ranked: [first] }) => first?.isSignIn === true);
    expect(share(right, signedIn)).toBeGreaterThan(0.95);
  });

  it('no counter, consent, balancer or bot check stands above a sign-in', () => {
    const wrong = signedIn.filter(({ ranked }) => {
      const [other, own] = [ranked.findIndex((one) => one.isOfOthers), ranked.findIndex((one) => one.isSignIn)];
      return other !== -1 && (own === -1 || other < own);
    });
    expect(wrong.map(({ jar }) => jar.what)).toEqual([]);
  });

  it('at most 2 of 100 sign-ins are missed', () => {
    const missed = signedIn.filter(({ jar }) => says(jar.cookies) === 'no');
    expect(share(missed, signedIn)).toBeLessThanOrEqual(0.02);
  });

  it('at most 5 of 100 visitors who are not signed in are told that they are', () => {
    const clear = nobody.filter(({ couldBe }) => couldBe !== true);
    const alarms = clear.filter(({ cookies }) => says(cookies) === 'signed-in');
    expect(share(alarms, clear)).toBeLessThanOrEqual(0.05);
  });

  it('"signed in" is not said where only a definition of the site could tell', () => {
    const wrong = nobody.filter(({ couldBe, cookies }) => couldBe === true && says(cookies) === 'signed-in');
    expect(wrong.map(({ what }) => what)).toEqual([]);
  });
});
