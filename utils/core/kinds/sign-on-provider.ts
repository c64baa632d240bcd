import type { Evidence } from '../sites/evidence.ts';

/** A maker of single sign-on: the software, or the company, that signs people in to other sites. */
export type SignOnProvider = {
  readonly name: string;
  /**
   * A pattern for host and path of the addresses that only a site links to whose people it signs in: its own sign-out,
   * or the page of the account. A link to sign in stands on many pages, and says nothing.
   */
  readonly address: string;
  readonly evidence: Evidence;
};

/** Another site signs people in here. Null for the origin where it is not known which one. */
export type SignOn = { readonly origin: string | null };
