import type { CauseCode } from '../../../utils/core/diagnosis/diagnosis.ts';

/**
 * What truly happened to a sign-in that a person asks about. `only`: the browser in which this is a story of its own.
 */
export type Story = {
  readonly happened: string;
  readonly only?: 'chrome' | 'firefox';
  /** Causes that may be called `sure` after it, and others that may be called `likely`. The rest is only `possible`. */
  readonly maySure: readonly CauseCode[];
  readonly mayLikely: readonly CauseCode[];
};

/**
 * The stories, and how far each cause may be named after them. Neighbours are stories that leave the same traces: a
 * cause is `sure` only if it is in `maySure` of every story that the traces allow.
 */
export const stories = {
  'signed-out-with-lights-out': {
    happened: 'Lights Out signed out, and the site confirmed it',
    maySure: ['signed-out-here'],
    mayLikely: ['signed-out-here', 'ended-by-site'],
  },
  'removed-with-lights-out': {
    happened: '"Remove data here" took it',
    maySure: ['signed-out-here'],
    mayLikely: ['signed-out-here'],
  },
  'brought-back': {
    happened: 'Lights Out ended it, and a killed browser brought its cookie back',
    maySure: ['brought-back'],
    mayLikely: ['brought-back'],
  },
  'signed-out-on-page': {
    happened: "somebody signed out on the site's page",
    maySure: [],
    mayLikely: ['ended-by-site'],
  },
  'guide-then-cleaner': {
    happened: 'a guide was open, and a cleaner removed it',
    maySure: [],
    mayLikely: ['removed-here'],
  },
  'taken-back-at-visit': {
    happened: 'the site took the cookie back while its page loaded',
    maySure: [],
    mayLikely: ['ended-by-site'],
  },
  'signed-out-on-page-and-brought-back': {
    happened: "somebody signed out on the site's page, and a killed browser brought its cookie back",
    maySure: ['ended-by-site'],
    mayLikely: ['ended-by-site'],
  },
  'brought-back-after-the-record': {
    happened: 'Lights Out ended it, its record was deleted, and a killed browser brought its cookie back',
    maySure: ['ended-by-site'],
    mayLikely: ['ended-by-site'],
  },
  'visitor-after-sign-out': {
    happened: "somebody signed out on the site's page, and it put a visitor's value in the old one's place",
    maySure: ['ended-by-site'],
    mayLikely: ['ended-by-site'],
  },
  'refused-by-site': {
    happened: 'the site ended it, and the cookie stayed',
    maySure: ['ended-by-site'],
    mayLikely: ['ended-by-site'],
  },
  'clear-site-data': {
    happened: 'the site answered with Clear-Site-Data, and maybe set a fresh cookie',
    maySure: [],
    mayLikely: ['ended-by-site'],
  },
  'extension-removes': { happened: 'another extension removed it', maySure: [], mayLikely: ['removed-here'] },
  'extension-writes-past-date': {
    happened: 'another extension wrote a past date over it',
    maySure: [],
    mayLikely: ['removed-here'],
  },
  'removed-and-reloaded': {
    happened: 'somebody removed one cookie and the tab was reloaded',
    maySure: [],
    mayLikely: ['removed-here'],
  },
  'data-cleared': { happened: 'a person cleared browsing data', maySure: [], mayLikely: ['removed-here'] },
  'data-cleared-then-visited': {
    happened: "a person cleared browsing data, and the site gave this browser a visitor's cookie of that name",
    maySure: [],
    mayLikely: ['removed-here'],
  },
  'data-cleared-then-closed': {
    happened: 'a person cleared all data and closed the browser',
    maySure: [],
    mayLikely: ['removed-here', 'cleared-on-exit'],
  },
  'signed-out-then-closed': {
    happened: "somebody signed out on the site's page and closed the browser at once",
    maySure: [],
    mayLikely: ['ended-by-site'],
  },
  'cleaned-while-closed': {
    happened: 'a program removed it while the browser was closed',
    maySure: [],
    mayLikely: ['removed-here', 'cleared-on-exit'],
  },
  'cleaned-then-set-to-clear': {
    happened: 'a program removed it while the browser was closed, and then somebody set the browser to clear',
    maySure: [],
    mayLikely: ['removed-here', 'cleared-on-exit'],
  },
  'cleared-on-exit': {
    happened: 'the browser cleared it when it closed',
    maySure: ['cleared-on-exit'],
    mayLikely: ['cleared-on-exit'],
  },
  'cleared-on-exit-then-past': {
    happened: 'the browser cleared it when it closed, and its date passed before the next start',
    maySure: ['cleared-on-exit'],
    mayLikely: ['cleared-on-exit'],
  },
  'ended-with-browser': {
    happened: 'its cookie had no date, and the browser closed',
    maySure: [],
    mayLikely: ['ended-with-browser'],
  },
  'undated-removed-before-any-start': {
    happened: 'its cookie had no date, the browser brings back its tabs, and a program removed it while closed',
    maySure: [],
    mayLikely: ['removed-here', 'ended-with-browser'],
  },
  'undated-cleared-then-closed': {
    happened: 'its cookie had no date, and a person cleared all data and closed the browser',
    maySure: [],
    mayLikely: ['removed-here', 'ended-with-browser'],
  },
  'undated-removed-where-tabs-return': {
    happened: 'its cookie had no date, starts had kept it, and something removed it while closed',
    maySure: [],
    mayLikely: ['removed-here'],
  },
  'date-passed': { happened: 'its date passed', maySure: ['reached-end'], mayLikely: ['reached-end'] },
  'wiped-before-date': {
    happened: 'all cookies were cleared without an event, and then its date passed',
    only: 'firefox',
    maySure: [],
    mayLikely: ['removed-here', 'reached-end'],
  },
  evicted: { happened: 'the browser dropped it to make room', maySure: ['evicted'], mayLikely: ['evicted'] },
  'refused-then-evicted': {
    happened: 'a sign-out was refused, and then the browser dropped it',
    maySure: ['evicted'],
    mayLikely: ['evicted'],
  },
  'lost-by-kill': { happened: 'it was so fresh that a killed browser lost it', maySure: [], mayLikely: [] },
  'lost-by-kill-where-closing-clears': {
    happened: 'it was so fresh that a killed browser lost it, and a closing would have cleared it',
    maySure: [],
    mayLikely: ['cleared-on-exit'],
  },
  'two-sites-at-once': {
    happened: 'its site took the cookie back, and another site one of its own at the same moment',
    maySure: [],
    mayLikely: ['ended-by-site'],
  },
  'another-sign-in': {
    happened: 'another sign-in took its place',
    maySure: ['still-signed-in'],
    mayLikely: ['account-switched'],
  },
  'credential-changed': {
    happened: 'the site gave the same sign-in another value',
    maySure: ['still-signed-in'],
    mayLikely: ['account-switched'],
  },
  'private-window-closed': {
    happened: 'it was in a private window, which was closed after an older ordinary end',
    maySure: [],
    mayLikely: ['private-window'],
  },
  'still-here': { happened: 'it works', maySure: ['still-signed-in'], mayLikely: [] },
  'network-in-the-way': { happened: 'a network stands in the way', maySure: [], mayLikely: ['connection'] },
  'not-looked': { happened: 'Lights Out could not look', maySure: [], mayLikely: [] },
} as const satisfies Record<string, Story>;

export type StoryName = keyof typeof stories;

/**
 * Whether a cause may be named with that certainty after the story. "Could not tell" and an incident are no causes
 * here.
 */
export function mayBeSaid(story: StoryName, code: CauseCode, certainty: 'sure' | 'likely' | 'possible'): boolean {
  const { maySure, mayLikely }: Story = stories[story];
  if (code === 'could-not-tell' || code === 'incident' || certainty === 'possible') return true;
  return (certainty === 'sure' ? maySure : [...maySure, ...mayLikely]).includes(code);
}
