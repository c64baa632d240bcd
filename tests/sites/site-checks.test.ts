import { expect, it } from 'vitest';
import * as z from 'zod/mini';
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

it.each([...sites, ...practiceDefinitions.map((site) => [site.id, site] as const)])(
  '%s passes the checks that the definitions in a file pass',
  (_id, site) => {
    const parsed = parts.safeParse(site);
    expect(parsed.error?.issues ?? []).toEqual([]);
    expect(site).toMatchObject(parsed.data ?? {});
    expect(findFaults(site)).toEqual([]);
  },
);
