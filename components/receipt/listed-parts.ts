import type { ListedAsked } from '../../utils/core/sessions/device.ts';
import type { EpochMs } from '../../utils/core/time.ts';
import type { App } from '../app-context.ts';
import { deviceAskedSentence, deviceLead, deviceSentence } from '../wording/session/device-words.ts';
import { tokenAskedSentence, tokenLead, tokenSentence } from '../wording/session/token-words.ts';

type ListedParts = {
  readonly asked: readonly string[];
  readonly lead: string;
  readonly outcome: readonly string[];
  readonly scope: string;
};

/** The parts of a receipt of what was asked of a site's own list: of other devices, or of a program with access. */
export function listedParts(
  asked: ListedAsked,
  { siteName, now }: { readonly siteName: string; readonly now: EpochMs },
  speech: Pick<App, 'words' | 'format'>,
): ListedParts {
  const { words } = speech;
  return 'of' in asked
    ? {
        scope: words('pageLink', { to: 'tokens' }),
        lead: tokenLead(asked.result, speech),
        outcome: [tokenSentence(asked, asked.result, siteName, now, speech)],
        asked: [tokenAskedSentence(asked, siteName, now, speech)],
      }
    : {
        scope: words('scope', { of: 'other-devices' }),
        lead: deviceLead(asked.result, speech),
        outcome: [deviceSentence(asked, siteName, speech)],
        asked: [deviceAskedSentence(asked, siteName, speech)],
      };
}
