import * as z from 'zod/mini';
import { MOST_OWN_SITES, type OwnSite } from '../../core/sites/own-site.ts';
import { findFaults } from '../../core/sites/site-faults.ts';
import { withoutOldMarks } from '../../core/sites/without-old-marks.ts';
import type { DocumentSpec } from '../codec.ts';
import { moment } from '../schemas.ts';
import { definitionSchema } from './definition-schema.ts';

/** Its members are read first: what they say of each other is asked only of addresses that are some. */
const definition = z.pipe(
  definitionSchema,
  z.transform((site, { issues }) => {
    if (findFaults(site).length > 0) issues.push({ code: 'custom', input: site, message: 'has faults' });
    return site;
  }),
);

const kept: z.ZodMiniType<OwnSite> = z.strictObject({
  definition,
  from: z.enum(['added', 'imported']),
  savedAt: moment,
});

/** One site as it is read: what an earlier version learned and this one would not is left out. */
export const ownSiteSchema: z.ZodMiniType<OwnSite> = z.pipe(kept, z.transform(withoutOldMarks));

/** The sites that the user added or took from a file: hosts, names of cookies and controls, never a value. */
export const ownSitesDocument: DocumentSpec<readonly OwnSite[]> = {
  key: 'own-sites',
  schema: z.array(ownSiteSchema).check(z.maxLength(MOST_OWN_SITES)),
  migrations: [fromVersion1],
  fallback: [],
  salvage,
};

const opened = z.object({ data: z.array(z.unknown()) });

/** One site that cannot be read costs no other. */
function salvage(raw: unknown): readonly OwnSite[] {
  const list = opened.safeParse(raw);
  if (!list.success) return [];
  return list.data.data
    .map((one) => ownSiteSchema.safeParse(olderSite.safeParse(one).success ? toVersion2(one) : one))
    .flatMap((read) => (read.success ? [read.data] : []))
    .slice(0, MOST_OWN_SITES);
}

const olderSite = z.looseObject({
  definition: z.looseObject({ source: z.looseObject({ triedAt: z.nullable(moment) }) }),
  triedOutcome: z.unknown(),
});

/** Version 1 kept when a site was tried and what came of it, which told of a private window. */
function fromVersion1(data: unknown): unknown {
  return z.array(z.unknown()).parse(data).map(toVersion2);
}

function toVersion2(one: unknown): unknown {
  const { triedOutcome: _outcome, definition, ...rest } = olderSite.parse(one);
  const { triedAt, ...source } = definition.source;
  return { ...rest, definition: { ...definition, source: { ...source, tried: triedAt === null ? 'no' : 'yes' } } };
}
