import { isSilent } from '../../../utils/core/answers/answer.ts';
import type { CookieStore } from '../../../utils/core/cookies/cookie-store.ts';
import type { RunView } from '../../../utils/core/overview/parts/runs-part.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import type { Attempt } from '../../../utils/core/sign-out/run.ts';
import type { App } from '../../app-context.ts';
import { storePlace } from '../session/store-words.ts';

type Speech = Pick<App, 'words'>;

/** Whose sign-in a question is about, and in which store. */
export function aboutSentence(store: CookieStore, site: string, { words }: Speech): string {
  return words('aboutAccount', { ...storePlace(store, { words }), site });
}

/** What is known of the other sessions after a sign-out everywhere that had an effect; empty for smaller scopes. */
export function beyondSentences(
  { scope, outcome, attempts }: RunView,
  site: SiteView | null,
  { words }: Speech,
): readonly string[] {
  if (scope !== 'everywhere' || outcome === null || outcome.kind === 'refused' || outcome.kind === 'already-signed-out')
    return [];
  const asked = attempts.some(hasArrived);
  const livesOn = site?.words.livesOn ?? null;
  return [
    words('everywhereUnseen', { asked: asked ? 'asked' : 'other' }),
    ...(livesOn === null ? [] : [words(livesOn)]),
  ];
}

/** Whether a request came to the site, as far as can be seen: without a connection none did. */
function hasArrived({ answer }: Attempt): boolean {
  return answer !== null && answer.kind !== 'not-sent' && !isSilent(answer);
}
