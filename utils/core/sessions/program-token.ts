import type { EpochMs } from '../time.ts';

/** Access that an account gave to a program, as the site lists it. Names come from the site. */
export type ProgramToken = {
  /** Our own name for the entry, as for a device: the site's id stays in the adapter. */
  readonly handle: string;
  /** The same for whom it belongs to. */
  readonly owner: string;
  /** Null where the site does not tell it. */
  readonly name: string | null;
  readonly givenAt: EpochMs | null;
};

/** A site's list of such access, or why there is none. */
export type TokensListed =
  | {
      readonly kind: 'listed';
      readonly tokens: readonly ProgramToken[];
      /** Owners whose whole list was read. */
      readonly owners: readonly string[];
      /** False if a list could not be read, or an entry of one. */
      readonly whole: boolean;
    }
  | { readonly kind: 'could-not-tell' };

/** What the site's new list showed. That a token is off it does not prove that it works no more. */
export type TokenResult = 'off-the-list' | 'still-there' | 'could-not-tell';

/** A request to the site to revoke a program's access. Its name and date come from the site. */
export type ProgramAsked = Pick<ProgramToken, 'name' | 'givenAt'> & {
  readonly of: 'program';
  readonly result: TokenResult;
};

type Listed = Extract<TokensListed, { kind: 'listed' }>;

/**
 * What became of one token, by the site's lists before and after it was asked to revoke it. Only a list of the same
 * owner, read in full, shows that it is gone; and not where an entry that looks just like it stands there under
 * another id.
 */
export function judgeToken(before: Listed, after: TokensListed, token: ProgramToken): TokenResult {
  if (after.kind !== 'listed') return 'could-not-tell';
  if (after.tokens.some(({ handle }) => handle === token.handle)) return 'still-there';
  if (!after.owners.includes(token.owner)) return 'could-not-tell';
  const known = new Set(before.tokens.map(({ handle }) => handle));
  const isTwin = ({ handle, name, givenAt }: ProgramToken) =>
    !known.has(handle) && name === token.name && givenAt === token.givenAt;
  return after.tokens.some(isTwin) ? 'could-not-tell' : 'off-the-list';
}
