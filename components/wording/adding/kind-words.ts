import type { SiteProposal } from '../../../utils/core/discovery/site-proposal.ts';
import { hostName } from '../../../utils/core/sites/host-name.ts';
import type { Words } from '../../words.ts';

/** What software runs at an address, and where it signs in; empty where nothing tells. */
export function kindSentence({ kind, signOn }: Pick<SiteProposal, 'kind' | 'signOn'>, words: Words): string {
  const origin = signOn?.origin ?? null;
  return [
    ...(kind === null ? [] : [words('addLooksLike', { kind: kind.name })]),
    ...(origin === null ? [] : [words('addSignOn', { host: hostName(new URL(origin).host) })]),
  ].join(' ');
}
