import { describe, expect, it } from 'vitest';
import { allSites } from '../../utils/sites/all-sites.ts';

describe('the list of sites', () => {
  it('is in alphabetical order by id, and each id stands there once', () => {
    const ids = allSites.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids.every((id) => /^[a-z][a-z0-9-]*$/.test(id))).toBe(true);
  });

  it('names no origin twice: every page belongs to one site', () => {
    const origins = allSites.flatMap((site) => site.origins);
    expect(new Set(origins).size).toBe(origins.length);
  });

  it('says of each site what people use it for', () => {
    expect(allSites.filter(({ group }) => group === null).map(({ id }) => id)).toEqual([]);
    expect(new Set(allSites.map(({ group }) => group)).size).toBeGreaterThan(1);
  });

  it('relates sites that exist, both ways, and none to itself', () => {
    for (const { id, related } of allSites) {
      for (const other of related) {
        expect(other).not.toBe(id);
        expect(allSites.find((site) => site.id === other)?.related, `${other} names ${id} back`).toContain(id);
      }
    }
  });

  it('names ways in by sites of the list, and never by the site itself', () => {
    for (const { id, waysIn } of allSites) {
      for (const way of waysIn) {
        if (way.kind !== 'site') continue;
        expect(way.site).not.toBe(id);
        expect(
          allSites.map((site) => site.id),
          `${id} by ${way.site}`,
        ).toContain(way.site);
      }
    }
  });

  it("asks at the installation for the sites of the mission only: all others are the user's choice", () => {
    expect(allSites.filter(({ access }) => access === 'required').map(({ id }) => id)).toEqual([
      'character-ai',
      'claude',
      'claude-console',
    ]);
  });
});
