import { jsonReply, type Reply } from '../http/reply.ts';
import type { PracticeRequest } from '../http/request.ts';
import type { SiteCore } from '../site/site-definition.ts';
import type { AnyApp, AnySettings } from './any-app.ts';

/** Whether the request lacks the header that the app's page adds to all of its own. */
export function isWithoutOwnHeader(app: AnyApp, request: PracticeRequest): boolean {
  return app.ownHeader !== undefined && !request.header(app.ownHeader.toLowerCase());
}

/** The session lives on, and the cookie is taken away. */
export function headerMissing(core: SiteCore<AnySettings>): Reply {
  return { ...jsonReply(401, { error: { code: 'device-unknown' } }), setCookies: core.clearingCookies() };
}
