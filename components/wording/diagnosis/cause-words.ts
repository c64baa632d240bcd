import type { Cause, CauseCode } from '../../../utils/core/diagnosis/diagnosis.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import { findCauseLine } from '../../../utils/core/said/cause-says.ts';
import type { TextArguments } from '../../../utils/core/words/text-arguments.d.ts';
import type { App } from '../../app-context.ts';
import { browserWord } from '../browser-word.ts';
import { type Cure, clearingCure, sessionCookieCure } from '../warnings/cure-words.ts';

type Speech = Pick<App, 'words' | 'format' | 'browserName' | 'device'>;

/** What helps, where that is one sentence. */
type Advice = TextArguments['advice']['what'];

/** What is said of a cause besides its sentence. */
type CauseWords = {
  /** What helps: one sentence, or a list of steps. Null: nothing does. */
  readonly helps: Advice | ((cause: Cause, site: SiteView, speech: Speech) => Cure | string) | null;
  /**
   * On a shared computer the end of a sign-in needs no cure (`no-cure`). `same`: the advice keeps no sign-in, so it
   * stays.
   */
  readonly whenShared: 'same' | 'no-cure';
};

/** What keeps two accounts apart: Firefox has containers, though not on a phone. */
const switchedAdvice = { firefox: 'switched-firefox', phone: 'switched-phone', other: 'switched' } as const;

const causeWords: { readonly [Code in CauseCode]: CauseWords } = {
  incident: { helps: 'incident', whenShared: 'same' },
  'signed-out-here': { helps: 'signed-out-here', whenShared: 'no-cure' },
  'brought-back': { helps: 'brought-back', whenShared: 'same' },
  'reached-end': { helps: 'reached-end', whenShared: 'no-cure' },
  'cleared-on-exit': {
    helps: ({ evidence }, site, speech) =>
      clearingCure([site], evidence.includes('setting-clears') ? 'setting' : 'experience', speech),
    whenShared: 'no-cure',
  },
  'ended-with-browser': {
    helps: (_cause, site, speech) => sessionCookieCure([site], speech),
    whenShared: 'no-cure',
  },
  'private-window': { helps: (_cause, _site, { words }) => words('cureOrdinaryWindow'), whenShared: 'no-cure' },
  'ended-by-site': {
    helps: 'sign-in-again',
    whenShared: 'no-cure',
  },
  'account-switched': {
    helps: (_cause, _site, speech) => speech.words('advice', { what: switchedAdvice[browserWord(speech)], site: '' }),
    whenShared: 'no-cure',
  },
  evicted: { helps: 'evicted', whenShared: 'no-cure' },
  'removed-here': { helps: 'removed-here', whenShared: 'no-cure' },
  connection: { helps: 'connection', whenShared: 'same' },
  'still-signed-in': { helps: 'still-signed-in', whenShared: 'same' },
  'could-not-tell': { helps: null, whenShared: 'same' },
};

/** A cause as surely as it is known: only what is sure is stated plainly. */
export function causeSentence(
  cause: Cause,
  place: 'first' | 'later',
  siteName: string,
  { words }: Pick<App, 'words'>,
): string {
  const { code, certainty } = cause;
  if (code === 'could-not-tell' && place === 'later') return words('causeNothingElse');
  const sentence = words('cause', { line: findCauseLine(cause), site: siteName });
  if (certainty === 'sure') return sentence;
  return words('causeNotSure', { certainty: certainty === 'likely' ? 'likely' : 'other', sentence });
}

/**
 * Whether another person may have ended the session: the site refuses its cookie, and Lights Out had asked for no
 * sign-out.
 */
export function isSecurityMatter({ code, evidence }: Cause): boolean {
  return code === 'ended-by-site' && evidence.includes('site-refuses-cookie') && !evidence.includes('we-had-asked');
}

/** What helps against a cause, on this kind of computer; null for nothing. */
export function causeCure(
  cause: Cause,
  site: SiteView,
  computer: 'own' | 'shared',
  speech: Speech,
): Cure | string | null {
  const { words } = speech;
  const { helps, whenShared } = causeWords[cause.code];
  if (isSecurityMatter(cause))
    return computer === 'shared'
      ? words('advice', { what: 'secure', site: '' })
      : `${words('advice', { what: 'sign-in-again', site: '' })} ${words('advice', { what: 'secure', site: '' })}`;
  if (computer === 'shared' && whenShared === 'no-cure') return words('advice', { what: 'shared', site: '' });
  if (typeof helps === 'function') return helps(cause, site, speech);
  return helps === null ? null : words('advice', { what: helps, site: site.name });
}
