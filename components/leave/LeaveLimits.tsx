import type { Overview } from '../../utils/core/overview.ts';
import { useApp } from '../app-context.ts';

/** How far the look went: which sites, and what stays out of reach. */
export function LeaveLimits({ overview }: { overview: Overview }) {
  const { words, format } = useApp();
  const looked = overview.sites.filter(({ enabled, access }) => enabled && access !== 'missing').map(({ name }) => name);
  const sentences = [
    looked.length === 0 ? words('leaveLookedNowhere') : words('leaveLooked', format.list(looked)),
    ...(overview.privateWindows === 'hidden' ? [words('leaveNotPrivate')] : []),
    words('sharedLimits'),
  ];
  return <p class="soft limits">{sentences.join(' ')}</p>;
}
