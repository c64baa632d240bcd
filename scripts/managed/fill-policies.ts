import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GECKO_ID } from '../manifest/gecko-id.ts';

/** What a package for an administrator is known by, and where browsers fetch it. */
export type ManagedPackage = {
  /** In Chrome: made by the key that signs the package. */
  readonly extensionId: string;
  /** In Firefox: the name of the add-on. */
  readonly geckoId: string;
  /** The address of the folder with the packages, without a slash at its end. */
  readonly from: string;
  /** Ids of the sites whose hosts it holds, and to which the policy limits it. */
  readonly sites: readonly string[];
  readonly version: string;
};

const folder = join(import.meta.dirname, '../../docs/policies');
const EVERY_ID = /EXTENSION_ID/g;
const ADDRESS = /https:\/\/UPDATE_HOST\/lights-out/g;

/** The ready policy for Chrome, Chromium and Brave, filled in for a package. */
export function fillChromiumPolicy(made: ManagedPackage): string {
  return fillIn('chromium.json', made);
}

/** The same for Edge, which has names of its own for the toolbar and for private windows. */
export function fillEdgePolicy(made: ManagedPackage): string {
  return fillIn('edge.json', made);
}

/** The ready policy for Firefox, filled in for a package. */
export function fillFirefoxPolicy({ geckoId, from, sites }: ManagedPackage): string {
  return limitTo(sites, read('firefox.json').replaceAll(GECKO_ID, geckoId).replace(ADDRESS, from));
}

/** What tells Chrome which version there is, and where. */
export function buildUpdates({ extensionId, from, version }: ManagedPackage): string {
  return [
    '<?xml version="1.0"?>',
    '<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">',
    `  <app appid="${extensionId}">`,
    `    <updatecheck codebase="${from}/lights-out.crx" version="${version}" />`,
    '  </app>',
    '</gupdate>',
    '',
  ].join('\n');
}

function fillIn(name: string, { extensionId, from, sites }: ManagedPackage): string {
  return limitTo(sites, read(name).replace(EVERY_ID, extensionId).replace(ADDRESS, from));
}

const read = (name: string) => readFileSync(join(folder, name), 'utf8');

/** The sites of the package, and of the rules those about one of them; `rules` goes where none is left. */
function limitTo(sites: readonly string[], text: string): string {
  const change = (key: string, value: unknown): unknown => {
    if (key === 'sites') return sites;
    if (key !== 'rules' || !Array.isArray(value)) return value;
    const kept = value.filter((rule) => sites.includes(String(rule).split(' ')[0] ?? ''));
    return kept.length > 0 ? kept : undefined;
  };
  return `${JSON.stringify(JSON.parse(text, change), null, 2)}\n`;
}
