import type { Cause } from '../../../utils/core/diagnosis/diagnosis.ts';
import type { SiteStatus } from '../../../utils/core/sites/status-page.ts';
import type { App } from '../../app-context.ts';
import { statusSentence } from './status-words.ts';

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
      : speech.words('evidence', { what: code, site: siteName }),
  );
}
