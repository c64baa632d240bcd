export type LettersSettings = {
  /**
   * Where the page has the token that the sign-out needs: in a hidden field, or in a meta tag to be sent as a header.
   */
  tokenIn: 'form' | 'meta';
  /** `awkward`: the tokens of the next sign-ins contain quotes, a line break and `</form>`. */
  token: 'plain' | 'awkward';
  /**
   * How the page with the token is sent: as usual, with 50 MB before its content, as UTF-16, or as a redirect to
   * another host.
   */
  page: 'usual' | 'huge' | 'utf-16' | 'elsewhere';
  /**
   * Whether sessions are accepted only from the site's own pages, as if they were bound to a device; see
   * `isFromOwnPage`.
   */
  boundToPages: boolean;
  /** Whether signing in and out keep the session's id, and with it the cookie. */
  keepsId: boolean;
};

/** The settings of a site without peculiarities. */
export function usualSettings(): LettersSettings {
  return { tokenIn: 'form', token: 'plain', page: 'usual', boundToPages: false, keepsId: false };
}
