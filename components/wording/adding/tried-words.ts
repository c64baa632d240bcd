import type { RunView } from '../../../utils/core/overview/parts/runs-part.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import type { Outcome } from '../../../utils/core/sign-out/outcome.ts';
import { isTried } from '../../../utils/core/sites/site-source.ts';
import type { App } from '../../app-context.ts';

/**
 * Whether the sign-out of a site that the user added was tried; and, as long as the history has it, when its latest
 * sign-out was and what came of it. A removal of its data is none.
 */
export function triedSentence(
  { id, source }: Pick<SiteView, 'id' | 'source'>,
  history: readonly RunView[],
  { words, format }: Pick<App, 'words' | 'format'>,
): string {
  if (!isTried(source)) return words('notTried');
  const run = history.find(({ outcome, ref }) => ref.siteId === id && outcome !== null && !isRemoval(outcome));
  const date = run ? format.date(run.endedAt ?? run.startedAt) : '';
  return words('tried', { outcome: run?.outcome?.kind ?? 'other', date });
}

/** Whether this is what became of a removal: the site was asked nothing. */
function isRemoval(outcome: Outcome): boolean {
  return outcome.kind === 'removed-here-only' && outcome.reason !== 'still-works';
}
