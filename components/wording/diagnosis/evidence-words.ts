import type { Cause } from '../../../utils/core/diagnosis/diagnosis.ts';
import type { EvidenceCode } from '../../../utils/core/diagnosis/finding.ts';
import type { SiteStatus } from '../../../utils/core/sites/status-page.ts';
import type { App } from '../../app-context.ts';
import type { KeyWith } from '../../words.ts';
import { statusSentence } from './status-words.ts';

const evidenceKey: Record<Exclude<EvidenceCode, 'status-page-says'>, KeyWith<'site'>> = {
  'own-record': 'evidenceOwnRecord',
  'same-as-ended': 'evidenceSameAsEnded',
  'date-passed': 'evidenceDatePassed',
  'gone-after-start': 'evidenceGoneAfterStart',
  'gone-after-starts': 'evidenceGoneAfterStarts',
  'setting-clears': 'evidenceSettingClears',
  'cookie-without-date': 'evidenceWithoutDate',
  'private-window-closed': 'evidencePrivateClosed',
  'here-is-private': 'evidenceHerePrivate',
  'user-says-private': 'evidenceSaidPrivate',
  'user-says-cleaner': 'evidenceSaidCleaner',
  'past-date-written': 'evidenceTakenBack',
  'page-was-loading': 'evidencePageLoading',
  'others-stayed': 'evidenceOthersStayed',
  'others-went': 'evidenceOthersWent',
  'went-elsewhere': 'evidenceWentElsewhere',
  'deleted-from-within': 'evidenceDeletedWithin',
  'deleted-silently': 'evidenceDeletedSilently',
  'site-refuses-cookie': 'evidenceSiteRefuses',
  'we-had-asked': 'evidenceWeAsked',
  'site-answers-challenge': 'evidenceChallenge',
  'site-silent': 'evidenceSiteSilent',
  'other-sign-in-here': 'evidenceOtherSignIn',
  'browser-dropped-it': 'evidenceDropped',
  'crowded-host': 'evidenceCrowded',
  'site-says-yes': 'evidenceSiteSaysYes',
  'too-fresh': 'evidenceTooFresh',
  'was-not-looking': 'evidenceNotLooking',
  'no-record': 'evidenceNoRecord',
  'browser-names-nobody': 'evidenceNamesNobody',
};

/** The evidence for a cause, in short sentences. */
export function evidenceSentences(
  { evidence }: Cause,
  siteName: string,
  status: SiteStatus,
  speech: Pick<App, 'words'>,
): readonly string[] {
  return evidence.map((code) =>
    code === 'status-page-says'
      ? statusSentence(status, siteName, speech)
      : speech.words(evidenceKey[code], { site: siteName }),
  );
}
