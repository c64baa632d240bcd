/** How this copy of Lights Out came into the browser. `others`: an administrator's policy or another program did it. */
export type Arrival =
  | { readonly kind: 'installed'; readonly by: 'person' | 'others' | 'unknown' }
  /** `from`: the version before. Null where the browser does not tell. */
  | { readonly kind: 'updated'; readonly from: string | null };

/** What the person was shown and asked once. */
export type Told = {
  /**
   * The page after the installation. `opening` is written before it is opened, so that a background that ends right
   * then never opens it twice.
   */
  readonly welcome: 'not-yet' | 'opening' | 'opened' | 'not-wanted';
  /** Whether the person has said which groups of sites may be looked at: yes or no. */
  readonly sites: 'unasked' | 'answered';
  /** The version whose news the person knows. Null before the browser has told of an installation or an update. */
  readonly version: string | null;
};

export const nothingTold: Told = { welcome: 'not-yet', sites: 'unasked', version: null };

/** Only a person who has just installed Lights Out is welcomed: never after an update, never twice. */
export function noteArrival(told: Told, arrival: Arrival, version: string, policy: 'set' | 'none'): Told {
  if (arrival.kind === 'updated') {
    const welcome = told.welcome === 'not-yet' ? 'not-wanted' : told.welcome;
    return { ...told, welcome, version: told.version ?? arrival.from };
  }
  if (told.welcome !== 'not-yet') return told;
  const isWelcome = arrival.by === 'person' && policy === 'none';
  return { ...told, welcome: isWelcome ? 'opening' : 'not-wanted', version };
}
