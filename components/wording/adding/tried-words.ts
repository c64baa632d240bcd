import type { RunView } from '../../../utils/core/overview/parts/runs-part.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import type { Outcome } from '../../../utils/core/sign-out/outcome.ts';
import { MINUTE } from '../../../utils/core/time.ts';
import type { App } from '../../app-context.ts';
import type { KeyWith } from '../../words.ts';

const outcomeKey: Record<Outcome['kind'], KeyWith<'date'>> = {
  'signed-out': 'triedSignedOut',
  'already-signed-out': 'triedAlready',
  'removed-here-only': 'triedRemoved',
  refused: 'triedRefused',
  'could-not-tell': 'triedUnclear',
};

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
  const day = format.date(triedAt);
  return run?.outcome ? words(outcomeKey[run.outcome.kind], { date: day }) : words('triedOn', { date: day });
}
