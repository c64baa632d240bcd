import type { Handlers } from '../../messages/protocol.ts';
import { listTokens, revokeToken, type TokensPorts, type TokensSeen } from '../sign-out/revoke-token.ts';
import type { ReplyWith } from './reply.ts';

type Ports = TokensPorts & { readonly reply: ReplyWith };

/** Commands about the site's own list of access that was given to programs. */
export function createTokenHandlers({ reply, ...ports }: Ports): Pick<Handlers, 'list-tokens' | 'revoke-token'> {
  const replySeen = (seen: TokensSeen | 'changed-since') =>
    seen === 'changed-since' ? reply(seen) : reply('shown', null, { kind: 'tokens', ...seen });

  return {
    'list-tokens': async ({ session }) => replySeen(await listTokens(ports, session)),
    'revoke-token': async ({ session, token, about }) => replySeen(await revokeToken(ports, session, token, about)),
  };
}
