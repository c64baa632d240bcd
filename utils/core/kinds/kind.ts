import type { Evidence } from '../sites/evidence.ts';
import type { AnswerRule } from '../sites/site.ts';

/** The id of a kind, in kebab case. It is kept with a site, so it is never reused. */
export type KindId = string;

/** A kind as it was recognised at a host. `base`: the path that it stands under, without a slash at the end. */
export type KindAt = { readonly id: KindId; readonly name: string; readonly base: string };

/**
 * The name of a cookie of this software, as a pattern for the whole name. `session`: its visitors carry it too, so it
 * says only that somebody may be signed in. `beside`: it goes with those, and its name is too common to recognise
 * anything by. `anyPath`: its name tells the installation, so that it is the same one's at every path of the host.
 */
export type KindCookie = {
  readonly name: string;
  readonly means: 'sign-in' | 'session' | 'beside';
  readonly anyPath?: true;
};

/**
 * How one signs out. `own-link`: the link or the form that stands in the page itself, with its own token; `address` is
 * a pattern for its path, with `?word=value` behind it where its query says sign-out. `visit`: an address below the
 * place of the software that signs out when visited, or asks for one press.
 */
export type KindWay =
  | { readonly kind: 'own-link'; readonly address: string }
  | { readonly kind: 'visit'; readonly path: string };

/** Where the software tells who is signed in, below its place, and which answers mean what. */
export type KindProbe = {
  readonly path: string;
  readonly signedIn: readonly AnswerRule[];
  readonly signedOut: readonly AnswerRule[];
};

/**
 * A kind of server software that runs at many hosts, as data. It is recognised by one of its cookies and one of its
 * marks together: names of cookies are shared by many, and a page may be about a software that does not run there.
 */
export type Kind = {
  readonly id: KindId;
  readonly name: string;
  readonly cookies: readonly KindCookie[];
  /**
   * Patterns for whole texts that describe a page (see describe-page.ts). What their first group matches is the path
   * that the software stands under.
   */
  readonly marks: readonly string[];
  /** Patterns for texts of a page that say it is other software, which shares cookies and marks with this one. */
  readonly unless: readonly string[];
  /** The best first. With none, what else was found is proposed. */
  readonly ways: readonly KindWay[];
  readonly probe: KindProbe | null;
  /** Whether another host signs in here, so that ending this sign-in alone signs nobody out. */
  readonly signOn: 'elsewhere' | 'here';
  readonly evidence: readonly Evidence[];
};
