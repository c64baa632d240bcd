import type { Scope } from '../sites/site.ts';
import { isLeftToAPress } from './left-to-a-press.ts';
import type { SignOutRun } from './run.ts';

/** `about`: the digest of the sign-in that is asked about; null for the one that is here. */
type Asked = { readonly scope: Scope; readonly by: 'press' | 'leaving' | 'rule'; readonly about: string | null };

/**
 * Whether a run that was joined is what was asked for. What became of a former sign-in tells nothing of the one that
 * stands here now.
 */
export function isAnswerTo(run: SignOutRun, { about, by, scope }: Asked): boolean {
  const isAboutThis = about === null || run.digest === null || run.digest === about;
  return run.scope === scope && isAboutThis && !(by === 'press' && isLeftToAPress(run));
}
