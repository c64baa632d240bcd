import { isKnownSite } from '../../utils/core/sites/known-site.ts';
import { previewSite, type RefusedSite, type SitePreview } from '../../utils/core/sites/sites-file.ts';
import { allSites } from '../../utils/sites/all-sites.ts';
import { decodeSitesFile, type ReadSitesFile } from '../../utils/storage/sites/sites-file.ts';

type Checked = { readonly sites: readonly SitePreview[]; readonly troubles: readonly string[] };

/** Reads a file of sites as the settings page does, and says in words for engineers what is wrong with it. */
export function findTroubles(text: string): Checked {
  const read = decodeSitesFile(text);
  if (read.kind !== 'sites') return { sites: [], troubles: [unusable[read.kind]] };
  const known = read.sites.filter((site) => isKnownSite(site, allSites));
  return {
    sites: read.sites.filter((site) => !known.includes(site)).map((site) => previewSite(site, null)),
    troubles: [...read.refused.map(toTrouble), ...known.map(({ name }) => `Refused: ${name}: known-site`)],
  };
}

const unusable: Readonly<Record<Exclude<ReadSitesFile['kind'], 'sites'>, string>> = {
  foreign: 'This is no file of sites: it has no "lightsOutSites" and no list "sites".',
  broken: 'The outline is wrong: "lightsOutSites" has to be 1, and "sites" a list.',
  newer: 'A later version of Lights Out wrote this file.',
  'too-many': 'There are more sites in it than Lights Out keeps.',
};

function toTrouble({ name, reasons, where }: RefusedSite): string {
  return `Refused: ${name ?? 'a site without a name'}: ${reasons.join(', ')}${where === null ? '' : ` at ${where}`}`;
}

/** What a site may do, a line for each kind. */
export function describeSite({ name, hosts, cookies, storage, requests, visits, presses }: SitePreview): string {
  const lines = { hosts, cookies, storage, requests, visits, presses };
  const said = Object.entries(lines).filter(([, values]) => values.length > 0);
  return [name, ...said.map(([kind, values]) => `  ${kind}: ${values.join(', ')}`)].join('\n');
}
