import type { Verdict } from '../../core/answers/answer.ts';
import type { RefusedSignIn } from '../../core/sessions/refused.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { Credentials } from '../../ports/cookies.ts';
import { noteTaken } from './note-written.ts';
import type { Refusals } from './refusals.ts';
import type { RunRecords } from './run-records.ts';

export type NoteSaidPorts = {
  readonly credentials: Pick<Credentials, 'digest'>;
  readonly records: Pick<RunRecords, 'list' | 'save'>;
  readonly refusals: Pick<Refusals, 'note'>;
};

/**
 * Notes what the site said of a sign-in outside a sign-out: it stands until the cookie changes. It is about the
 * credential that was sent, not about one that was written meanwhile: then nothing is noted.
 */
export async function noteSaid(
  { credentials, records, refusals }: NoteSaidPorts,
  before: RefusedSignIn,
  site: SiteDefinition,
  verdict: Verdict,
): Promise<'noted' | 'changed'> {
  if (before.digest !== (await credentials.digest(before.ref, site))) return 'changed';
  await refusals.note(before, verdict);
  if (verdict === 'yes') await noteTaken(records, before.ref, before.digest);
  return 'noted';
}
