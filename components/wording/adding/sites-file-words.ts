import type { RefusedSite, SiteChange, SitePreview } from '../../../utils/core/sites/sites-file.ts';
import type { App } from '../../app-context.ts';
import type { SitesFileTrouble } from '../../model/actions/sites-transfer.ts';
import type { MessageKey } from '../../words.ts';
import { inQuotes } from '../in-quotes.ts';
import { refusalKey } from './trouble-words.ts';

type Speech = Pick<App, 'words' | 'format'>;

export const sitesTroubleKey: Record<SitesFileTrouble, MessageKey> = {
  foreign: 'sitesFileForeign',
  broken: 'fileBroken',
  newer: 'fileNewer',
  'too-many': 'sitesFileMany',
  'too-large': 'sitesFileMany',
  unreadable: 'fileUnreadable',
};

const changeKey: Record<SiteChange, MessageKey> = {
  name: 'siteChangeName',
  hosts: 'siteChangeHosts',
  cookies: 'siteChangeCookies',
  storage: 'siteChangeStorage',
  'sign-out': 'siteChangeSignOut',
  question: 'siteChangeQuestion',
  pages: 'siteChangePages',
  other: 'siteChangeOther',
};

/** What a site of a file may do here, and what it would change, sentence by sentence. */
export function previewSentences(site: SitePreview, { words, format }: Speech): readonly string[] {
  const { change, cookies, hosts, requests, visits, presses } = site;
  const line = (values: readonly string[], say: (list: string) => string) =>
    values.length === 0 ? [] : [say(format.list(values))];
  const named = (names: readonly string[]) => names.map((name) => inQuotes(name, words));
  return [
    ...(typeof change === 'string' ? [words(change === 'new' ? 'siteIsNew' : 'siteIsSame')] : []),
    ...(typeof change === 'string'
      ? []
      : [words('siteChanges', { changes: format.list(change.map((one) => words(changeKey[one]))) })]),
    ...line(hosts, (list) => words('siteLooksAt', { hosts: list })),
    ...line(requests, (list) => words('siteSends', { requests: list })),
    ...line(visits, (list) => words('siteOpens', { addresses: list })),
    ...line(named(presses), (list) => words('sitePresses', { controls: list })),
    ...line(named(cookies), (list) => words('siteRemoves', { cookies: list })),
  ];
}

/** Why a site of a file is not taken. */
export function refusedSentence({ name, reasons }: RefusedSite, { words }: Pick<App, 'words'>): string {
  const why = reasons.map((reason) => words(refusalKey[reason])).join(' ');
  return name === null
    ? words('siteNotTakenUnnamed', { why })
    : words('siteNotTaken', { site: inQuotes(name, words), why });
}
