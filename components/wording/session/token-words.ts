import type { ProgramAsked, ProgramToken, TokenResult } from '../../../utils/core/sessions/program-token.ts';
import type { EpochMs } from '../../../utils/core/time.ts';
import type { App } from '../../app-context.ts';
import { inQuotes } from '../in-quotes.ts';

/** The word that a result begins with. None says that a token has ended: that cannot be seen from here. */
export function tokenLead(result: TokenResult, { words }: Pick<App, 'words'>): string {
  return result === 'could-not-tell' ? words('outcomeLead', { outcome: result }) : words('listedEnd', { result });
}

/** What the site's list showed after a token was revoked. Several may have one name: the date tells them apart. */
export function tokenSentence(
  token: Pick<ProgramToken, 'name' | 'givenAt'>,
  result: TokenResult,
  siteName: string,
  now: EpochMs,
  app: Pick<App, 'words' | 'format'>,
): string {
  const { words } = app;
  const which = whichToken(token, now, app);
  if (result === 'off-the-list') return words('tokenGone', { site: siteName, program: which });
  const entry = result === 'still-there' ? result : 'other';
  return words('listedNow', { entry, site: siteName, device: which });
}

/** What the site was asked, for a receipt. */
export function tokenAskedSentence(
  token: ProgramAsked,
  siteName: string,
  now: EpochMs,
  app: Pick<App, 'words' | 'format'>,
): string {
  return app.words('askedProgram', { site: siteName, program: whichToken(token, now, app) });
}

function whichToken(
  { name, givenAt }: Pick<ProgramToken, 'name' | 'givenAt'>,
  now: EpochMs,
  { words, format }: Pick<App, 'words' | 'format'>,
): string {
  const program = name === null ? words('tokenNoName') : inQuotes(name, words);
  return givenAt === null ? program : words('tokenOf', { program, date: format.moment(givenAt, now) });
}

export function tokenName({ name }: ProgramToken, { words }: Pick<App, 'words'>): string {
  return name ?? words('tokenNoName');
}

/** Since when the program has access, as far as the site tells it. */
export function tokenDate(
  { givenAt }: ProgramToken,
  now: EpochMs,
  { words, format }: Pick<App, 'words' | 'format'>,
): string {
  return givenAt === null ? words('tokenNoDate') : words('tokenGiven', { date: format.moment(givenAt, now) });
}
