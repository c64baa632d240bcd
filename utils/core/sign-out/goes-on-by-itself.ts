import type { SignOutRun } from './run.ts';

/** Whether a sign-out goes on by itself: it is not over, and does not wait for the person. */
export function goesOnByItself({ phase }: Pick<SignOutRun, 'phase'>): boolean {
  return phase !== 'guided' && phase !== 'ended' && phase !== 'removing';
}
