import type { SessionView } from '../../../utils/core/overview/parts/sessions-part.ts';
import type { App } from '../../app-context.ts';

/** What to know where a visitor of the site would have the same cookies; empty where a cookie is sure. */
export function signFacts(
  { refused, sign, siteName }: Pick<SessionView, 'refused' | 'sign' | 'siteName'>,
  { words }: Pick<App, 'words'>,
): readonly string[] {
  return sign === 'may-be' && !refused ? [words('visitorsHaveItToo', siteName)] : [];
}
