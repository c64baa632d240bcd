import type { SiteId } from '../../utils/core/site.ts';
import type { MessageKey } from '../words.ts';

const conversations: readonly SiteId[] = ['character-ai', 'claude'];

/** What a sign-out leaves untouched at the site, said to calm. */
export function staysKey(siteId: SiteId): MessageKey {
  return conversations.includes(siteId) ? 'staysConversations' : 'staysAccount';
}
