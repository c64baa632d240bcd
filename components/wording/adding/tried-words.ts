import type { RunView } from '../../../utils/core/overview/parts/runs-part.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import { MINUTE } from '../../../utils/core/time.ts';
import type { App } from '../../app-context.ts';

/** Whether the sign-out of a site that the user added was tried, when, and what came of it if that is still known. */
export function triedSentence(
  { id, source }: Pick<SiteView, 'id' | 'source'>,
  history: readonly RunView[],
  { words, format }: Pick<App, 'words' | 'format'>,
): string {
  if (source.kind === 'built-in' || source.triedAt === null) return words('notTried');
  const { triedAt } = source;
  const run = history.find(
    ({ endedAt, ref }) => ref.siteId === id && endedAt !== null && Math.abs(endedAt - triedAt) < MINUTE,
  );
  return words('tried', { outcome: run?.outcome?.kind ?? 'other', date: format.date(triedAt) });
}
