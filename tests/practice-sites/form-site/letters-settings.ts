export type LettersSettings = {
  /** Where the page keeps the token that the sign-out wants back: a hidden field, or a meta tag for a header. */
  tokenIn: 'form' | 'meta';
  /** `awkward`: quotes, a line break and `</form>` in the tokens of the next sign-ins. */
  token: 'plain' | 'awkward';
  /**
   * How the page with the token comes: as it should, with 50 MB in front, as UTF-16, or as a redirect to another host.
   */
  page: 'usual' | 'huge' | 'utf-16' | 'elsewhere';
  /**
   * Sessions are accepted from the site's own pages alone, as those that are bound to a device: see `isFromOwnPage`.
   */
  boundToPages: boolean;
};

/** A well-behaved site. */
export function usualSettings(): LettersSettings {
  return { tokenIn: 'form', token: 'plain', page: 'usual', boundToPages: false };
}
