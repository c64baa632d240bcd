import { describe, expect, it } from 'vitest';
import { actionsOf, sites } from './site-parts.ts';

describe.each(sites)('%s', (id, site) => {
  it('has the file name of its id, and holds plain data without functions', async () => {
    const module: Record<string, unknown> = await import(`../../utils/sites/${id}.ts`);
    expect(Object.values(module)).toEqual([site]);
    expect(JSON.parse(JSON.stringify(site))).toEqual(site);
  });

  it('carries evidence for each fact that it states, with the day on which its source was seen', () => {
    const stated: Readonly<Record<string, boolean>> = {
      authCookies: site.authCookies.length > 0,
      authStorage: site.authStorage.length > 0,
      visitorCookies: site.visitorCookies.length > 0,
      stateCookies: site.stateCookies !== undefined,
      alsoEnds: site.alsoEnds !== undefined,
      companionCookies: site.companionCookies.length > 0,
      lifetime: site.lifetime.kind !== 'unknown',
      probe: site.probe !== null,
      accountName: site.accountName !== null,
      replaySafe: site.replaySafe,
      signOut: site.signOut.length > 0,
      sessionList: site.sessionList !== null,
      tokenList: site.tokenList !== undefined,
      waysIn: site.waysIn.length > 0,
      trustedDeviceCookies: site.trustedDeviceCookies.length > 0,
      leftoverCookies: site.leftoverCookies.length > 0,
      keeps: site.keeps !== 'account', // "the account stays" is what is said where nothing is known
      related: site.related.length > 0,
      pages: true,
    };
    const facts = site.evidence.map(({ fact }) => fact);
    expect([...facts].sort()).toEqual(
      Object.keys(stated)
        .filter((fact) => stated[fact])
        .sort(),
    );
    for (const { fact, source, seenAt } of site.evidence) {
      expect(source.length, fact).toBeGreaterThan(10);
      expect(new Date(seenAt).toISOString().slice(0, 10), fact).toBe(seenAt);
      expect(new Date(seenAt).getTime(), `${fact} was seen in the future`).toBeLessThanOrEqual(Date.now());
    }
  });

  it('grades a fact no better than its evidence', () => {
    const gradeOf = (fact: string) => site.evidence.find((entry) => entry.fact === fact)?.grade ?? 'none';
    if (site.probe) expect(gradeOf('probe') <= site.probe.grade).toBe(true);
    if (site.accountName) expect(gradeOf('accountName') <= site.accountName.grade).toBe(true);
    if (site.lifetime.kind !== 'unknown') expect(gradeOf('lifetime') <= site.lifetime.grade).toBe(true);
    if (site.sessionList) expect(gradeOf('sessionList') <= site.sessionList.grade).toBe(true);
    for (const { grade } of actionsOf(site)) expect(gradeOf('signOut') <= grade).toBe(true);
  });
});
