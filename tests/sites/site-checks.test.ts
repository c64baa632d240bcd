import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Probe, SiteDefinition } from '../../utils/core/sites/site.ts';
import { findFaults } from '../../utils/core/sites/site-faults.ts';
import { siteParts } from '../../utils/storage/sites/definition-schema.ts';
import { practiceDefinitions } from '../practice-sites/practice-definitions.ts';
import { sites } from './site-parts.ts';

/** What a file may say of a site; reviewed definitions may have more domains, and more hosts. */
const parts = z.object({
  ...siteParts,
  registrableDomains: z.array(z.string()).check(z.minLength(1)),
  origins: z.array(z.string()).check(z.minLength(1), z.maxLength(8)),
});

/** A definition without what only built-in ones may have. */
function withoutSlots(site: SiteDefinition): SiteDefinition {
  return {
    ...site,
    probe: site.probe && withoutPost(site.probe),
    waysIn: site.waysIn.filter(({ kind }) => kind === 'single-sign-on'),
    signOut: site.signOut.map((way) => {
      if (way.kind !== 'http' && way.kind !== 'navigate') return way;
      const { withNext: _next, ...rest } = way;
      if (rest.kind === 'navigate') return rest;
      const { asPage: _page, fromCookies: _slots, ...plain } = rest;
      return plain.contentType === 'text/plain' ? { ...plain, contentType: null } : plain;
    }),
  };
}

function withoutPost({ post: _post, ...probe }: Probe): Probe {
  return probe;
}

it.each([...sites, ...practiceDefinitions.map((site) => [site.id, site] as const)])(
  '%s passes the checks that the definitions in a file pass',
  (_id, site) => {
    const plain = withoutSlots(site);
    const parsed = parts.safeParse(plain);
    expect(parsed.error?.issues ?? []).toEqual([]);
    expect(plain).toMatchObject(parsed.data ?? {});
    expect(findFaults(site)).toEqual([]);
  },
);
