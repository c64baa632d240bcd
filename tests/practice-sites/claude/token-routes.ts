import { jsonReply, type Reply } from '../http/reply.ts';
import type { PracticeRequest } from '../http/request.ts';
import type { Route } from '../http/route.ts';
import { html, type Markup } from '../page/markup.ts';
import { accountOf } from '../site/accounts.ts';
import type { SiteCore } from '../site/site-definition.ts';

export type PracticeToken = {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly revoked: boolean;
};

export type TokenSettings = {
  /** Access that the account gave to programs. */
  tokens: readonly PracticeToken[];
  /** What revoking does: as it says, says so and does nothing, or lets the token stand there marked as revoked. */
  revoking: 'takes-away' | 'does-nothing' | 'marks';
};

const LIST = '/api/oauth/organizations/:organization/oauth_tokens';

/** The list of tokens and the request that revokes one, as one program uses them. Only the names of fields differ. */
export function tokenRoutes(core: SiteCore<TokenSettings>): Route[] {
  const { settings } = core;

  /** Answers those who are signed in, for their own organisation. */
  function forOwn(request: PracticeRequest, answer: (rest: readonly string[]) => Reply): Reply {
    const session = core.current(request);
    const [organization, , ...rest] = request.path.split('/').slice(4);
    if (session === null || organization !== accountOf(session).organizationUuid)
      return jsonReply(403, { type: 'error', error: { type: 'permission_error' } });
    return answer(rest);
  }

  return [
    {
      host: 'claude.ai',
      method: 'GET',
      path: LIST,
      role: 'practice',
      answer: (request) =>
        forOwn(request, () =>
          jsonReply(
            200,
            settings.tokens.map(({ id, name, createdAt, revoked }) => ({
              id,
              name,
              created_at: createdAt,
              is_revoked: revoked,
            })),
          ),
        ),
    },
    {
      host: 'claude.ai',
      method: 'POST',
      path: `${LIST}/:token/revoke`,
      role: 'practice',
      answer: (request) =>
        forOwn(request, ([id]) => {
          settings.tokens = revoke(settings, id ?? '');
          return { status: 204, headers: {}, setCookies: [], body: '' };
        }),
    },
  ];
}

function revoke({ revoking, tokens }: TokenSettings, id: string): readonly PracticeToken[] {
  switch (revoking) {
    case 'takes-away':
      return tokens.filter((token) => token.id !== id);
    case 'marks':
      return tokens.map((token) => (token.id === id ? { ...token, revoked: true } : token));
    case 'does-nothing':
      return tokens;
  }
}

/** The page that lists them: another one than that of the sessions. */
export function tokensSection({ tokens }: TokenSettings): Markup {
  return html`<h2>Claude Code</h2><p>Manage your authorization tokens.</p>
<ul>${tokens.filter(({ revoked }) => !revoked).map(({ name, createdAt }) => html`<li>${name}, ${createdAt}</li>`)}</ul>`;
}
