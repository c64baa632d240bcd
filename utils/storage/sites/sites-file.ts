import * as z from 'zod/mini';
import { parseJson } from '../../core/answers/json-path.ts';
import { plainText } from '../../core/plain-text.ts';
import { defineSite } from '../../core/sites/define-site.ts';
import { MOST_OWN_SITES } from '../../core/sites/own-site.ts';
import { ownSiteId } from '../../core/sites/own-site-id.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import { findFaults } from '../../core/sites/site-faults.ts';
import type { RefusedSite, UnusableSitesFile } from '../../core/sites/sites-file.ts';
import { withoutOld } from '../../core/sites/without-old-marks.ts';
import { siteParts } from './definition-schema.ts';

/** The version of the format. A later one is not read. */
const VERSION = 1;

const siteSchema = z.strictObject(siteParts);

/** The whole format, from which the published JSON Schema is made. */
export const sitesFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  lightsOutSites: z.literal(VERSION),
  sites: z.array(siteSchema).check(z.maxLength(MOST_OWN_SITES)),
});

/** The outline is looked at first, so that one malformed site costs no other. */
const outline = z.object({ lightsOutSites: z.int(), sites: z.array(z.unknown()) });

export type ReadSitesFile =
  | { readonly kind: 'sites'; readonly sites: readonly SiteDefinition[]; readonly refused: readonly RefusedSite[] }
  | { readonly kind: UnusableSitesFile };

/** Writes definitions as the text of a file, without where they came from and what was tried. */
export function encodeSitesFile(definitions: readonly SiteDefinition[]): string {
  const sites = definitions.map((definition) => z.object(siteParts).parse(definition));
  return `${JSON.stringify({ lightsOutSites: VERSION, sites }, null, 2)}\n`;
}

/** Reads any text. Each site is taken or refused by itself, as one that nobody has tried. Never throws. */
export function decodeSitesFile(text: string): ReadSitesFile {
  const opened = outline.safeParse(parseJson(text));
  if (!opened.success) return { kind: isMarked(parseJson(text)) ? 'broken' : 'foreign' };
  if (opened.data.lightsOutSites > VERSION) return { kind: 'newer' };
  if (opened.data.lightsOutSites < VERSION) return { kind: 'broken' };
  if (opened.data.sites.length > MOST_OWN_SITES) return { kind: 'too-many' };
  const seen = new Set<string>();
  const read = opened.data.sites.map((raw) => readOne(raw, seen));
  return {
    kind: 'sites',
    sites: read.flatMap((one) => ('site' in one ? [one.site] : [])),
    refused: read.flatMap((one) => ('site' in one ? [] : [one])),
  };
}

function isMarked(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && Object.hasOwn(raw, 'lightsOutSites');
}

function readOne(raw: unknown, seen: Set<string>): { readonly site: SiteDefinition } | RefusedSite {
  const parsed = siteSchema.safeParse(raw);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    return { name: nameOf(raw), reasons: ['malformed'], where: where === '' ? null : where.slice(0, 100) };
  }
  const site = toDefinition(parsed.data);
  const reasons = seen.has(site.id) ? (['twice'] as const) : findFaults(site);
  seen.add(site.id);
  return reasons.length > 0 ? { name: site.name, reasons, where: null } : { site };
}

function toDefinition(facts: z.infer<typeof siteSchema>): SiteDefinition {
  const id = ownSiteId(facts.origins[0] ?? '');
  return withoutOld(defineSite({ ...facts, id, source: { kind: 'imported', tried: 'no' } }));
}

const named = z.object({ name: z.string().check(z.maxLength(1_000)) });

/** What a malformed site calls itself, made harmless to show. */
function nameOf(raw: unknown): string | null {
  const parsed = named.safeParse(raw);
  return parsed.success ? plainText(parsed.data.name).slice(0, 60) || null : null;
}
