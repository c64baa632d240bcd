import { describe, expect, it } from 'vitest';
import type { Scope, SiteDefinition } from '../../utils/core/sites/site.ts';
import { actionsOf, sites } from './site-parts.ts';

const guides = (site: SiteDefinition) => site.signOut.filter((method) => method.kind === 'guide');

describe.each(sites)('%s', (_id, site) => {
  it('never relies on a grade C sign-out alone: a probe judges it and another path of its scope stands beside it', () => {
    for (const method of actionsOf(site)) {
      if (method.grade !== 'C') continue;
      expect(site.probe).not.toBeNull();
      expect(
        site.signOut.some((other) => other !== method && other.scope === method.scope && other.grade !== 'C'),
      ).toBe(true);
    }
    expect(site.probe?.grade, 'a probe with a single source judges nothing').not.toBe('C');
    expect(site.sessionList?.grade, 'a list with a single source is never asked').not.toBe('C');
  });

  it('has a way to sign out of this browser, and a guide for each scope that has no request and no visit', () => {
    const scopes = new Set<Scope>(['this-browser', ...site.signOut.map(({ scope }) => scope)]);
    for (const scope of scopes) {
      const known = actionsOf(site).some((method) => method.scope === scope && method.grade !== 'C');
      if (!known)
        expect(
          guides(site).map((guide) => guide.scope),
          scope,
        ).toContain(scope);
    }
  });

  it('has at most one guide for a scope, after what works by itself', () => {
    for (const scope of ['this-browser', 'everywhere', 'other-devices']) {
      const kinds = site.signOut.filter((method) => method.scope === scope).map(({ kind }) => kind === 'guide');
      expect(kinds.slice(0, -1), scope).not.toContain(true);
    }
  });

  it('needs together only what works by itself and has the same scope', () => {
    for (const [at, way] of site.signOut.entries()) {
      if (!('withNext' in way)) continue;
      for (const one of [way, site.signOut[at + 1]]) {
        expect(one?.kind === 'http' || (one?.kind === 'navigate' && !one.userMustConfirm)).toBe(true);
        expect(one?.scope).toBe(way.scope);
      }
    }
  });
});
