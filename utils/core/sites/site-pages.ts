/** Pages of a site that may be opened in a tab; null where none is known. */
export type SitePages = {
  readonly home: string;
  readonly login: string | null;
  readonly account: string | null;
  readonly sessions: string | null;
  readonly help: string | null;
  readonly status: string | null;
  readonly password: string | null;
  /** Where access given to programs is managed. */
  readonly tokens: string | null;
};
