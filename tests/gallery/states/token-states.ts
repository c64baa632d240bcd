import type { ProgramToken, TokenResult } from '../../../utils/core/sessions/program-token.ts';
import { DAY } from '../../../utils/core/time.ts';
import type { Extra } from '../../../utils/messages/extra.ts';
import { NOON, onClaude, overview, settings } from '../../components/harness/fake-world.ts';
import { words } from '../../words.ts';
import type { State } from '../state.ts';

export const tokens: readonly ProgramToken[] = [
  { handle: 'a', owner: 'home', name: 'Claude Code', givenAt: NOON - 40 * DAY },
  { handle: 'b', owner: 'home', name: 'Claude Code', givenAt: NOON - 2 * DAY },
  { handle: 'c', owner: 'work', name: null, givenAt: null },
];

export const tokensListed = (
  shown: readonly ProgramToken[],
  { result = null, whole = true }: { result?: TokenResult | null; whole?: boolean } = {},
): Extra => ({ kind: 'tokens', list: { kind: 'listed', tokens: shown, owners: ['home'], whole }, result });

export const experimenting = overview({ settings: { ...settings, experimental: true } });

const open = (answers: State['answers'], ...press: readonly string[]): State => ({
  tab: onClaude,
  first: experimenting,
  unfold: 'all',
  press: [words('tokensTitle'), ...press],
  ...(answers ? { answers } : {}),
});

/** The site's list of access that was given to programs. */
export const tokenStates: Record<string, State> = {
  'dialog-tokens': open({ 'list-tokens': tokensListed(tokens) }),
  'dialog-tokens-none': open({ 'list-tokens': tokensListed([]) }),
  'dialog-tokens-silent': open({ 'list-tokens': { kind: 'tokens', list: { kind: 'could-not-tell' }, result: null } }),
  'dialog-tokens-revoked': open(
    {
      'list-tokens': tokensListed(tokens),
      'revoke-token': tokensListed(tokens.slice(0, 2), { result: 'off-the-list', whole: false }),
    },
    words('revokeTokenOf', { program: words('tokenNoName'), date: words('tokenNoDate') }),
  ),
};
