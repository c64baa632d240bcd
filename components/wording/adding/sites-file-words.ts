import type { CookieInFile, RefusedSite, SitePreview } from '../../../utils/core/sites/sites-file.ts';
import type { App } from '../../app-context.ts';
import type { SitesFileTrouble } from '../../model/actions/sites-transfer.ts';
import { inQuotes } from '../in-quotes.ts';
import { refusalSentences } from './trouble-words.ts';

type Speech = Pick<App, 'words' | 'format'>;

/** Why a file of sites is not taken. */
export function sitesTroubleSentence(trouble: SitesFileTrouble, { words }: Pick<App, 'words'>): string {
  if (trouble === 'foreign') return words('fileTrouble', { what: 'foreign-sites' });
  return words('fileTrouble', { what: trouble === 'too-large' ? 'too-many' : trouble });
}

/** What a site of a file may do here, and what it would change, sentence by sentence. */
export function previewSentences(site: SitePreview, { words, format }: Speech): readonly string[] {
  const { change, cookies, hosts, requests, visits, presses } = site;
  const line = (values: readonly string[], say: (list: string) => string) =>
    values.length === 0 ? [] : [say(format.list(values))];
  const toText = ({ name, places }: CookieInFile) =>
    places.length === 0
      ? inQuotes(name, words)
      : words('siteCookieOnlyFor', { cookie: inQuotes(name, words), places: format.list(places) });
  const named = (names: readonly string[]) => names.map((name) => inQuotes(name, words));
  return [
    ...(typeof change === 'string' ? [words('siteIs', { is: change === 'new' ? 'new' : 'other' })] : []),
    ...(typeof change === 'string'
      ? []
      : [words('siteChanges', { changes: format.list(change.map((one) => words('siteChange', { of: one }))) })]),
    ...line(hosts, (list) => words('siteDoes', { does: 'looks', list: list })),
    ...line(requests, (list) => words('siteDoes', { does: 'sends', list: list })),
    ...line(visits, (list) => words('siteDoes', { does: 'opens', list: list })),
    ...line(named(presses), (list) => words('siteDoes', { does: 'presses', list: list })),
    ...line(cookies.map(toText), (list) => words('siteDoes', { does: 'removes', list: list })),
  ];
}

/** Why a site of a file is not taken. */
export function refusedSentence({ name, reasons }: RefusedSite, { words }: Pick<App, 'words'>): string {
  const why = refusalSentences(reasons, words);
  return name === null
    ? words('siteNotTaken', { name: 'none', why, site: '' })
    : words('siteNotTaken', { name: 'other', site: inQuotes(name, words), why });
}
