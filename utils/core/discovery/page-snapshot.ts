import type { ControlMark } from '../sites/control-mark.ts';
import type { EpochMs } from '../time.ts';

/**
 * One part of a page's structure as a text: `form POST /login email,password:password`, `link /logout`,
 * `id account-menu`, `password-field`. Two looks at a page are compared by these, never by words of the account.
 */
export type PagePart = string;

/** A control that one could press, as it stands in the page now. */
export type ControlSeen = {
  readonly mark: ControlMark;
  /** Where a link leads; null for no link. */
  readonly href: {
    readonly origin: string;
    readonly path: string;
    readonly hasQuery: boolean;
    /** The one pair of its query that says sign-out, in plain letters, such as `action=logout`; null for none. */
    readonly queryWord: string | null;
    readonly hash: string;
    /** Its query holds an address at the page's own host, as where one comes back to. */
    readonly namesPage?: true;
    /**
     * Its query names an account, by its number or its name: it is one of many, such as where somebody signs out
     * others.
     */
    readonly namesAccount?: true;
  } | null;
  /** The form that it sends; null for none. `fields` are the names of its fields. */
  readonly form: {
    readonly method: string;
    readonly origin: string;
    readonly path: string;
    readonly fields: readonly string[];
    readonly hasPassword: boolean;
  } | null;
  /** Hidden controls count too: a closed menu holds them. */
  readonly visible: boolean;
  readonly opensMenu: boolean;
  readonly inDialog: boolean;
  /** Inside an article, a comment or an area that can be edited: somebody may have written it there. */
  readonly insideContent: boolean;
  /** Only the page's own script knows what it does: `#…`, a form without an action, `data-method`. */
  readonly isScripted: boolean;
};

/** A key of the page's web storage. Its value never leaves the page. */
export type StorageSeen = {
  readonly area: 'local' | 'session';
  readonly key: string;
  readonly looks: 'token' | 'signed-token' | 'plain';
  /** The end that a signed token tells; null if it tells none. */
  readonly expiresAt: EpochMs | null;
};

/** What one look at an open page tells, by one function that runs in the page. */
export type PageSnapshot = {
  readonly origin: string;
  readonly path: string;
  readonly controls: readonly ControlSeen[];
  readonly storage: readonly StorageSeen[];
  /** Paths of the same origin that the page itself asked for data, without their queries. */
  readonly asked: readonly string[];
  readonly parts: readonly PagePart[];
  /** Whether the page's title or one of its headings says sign-out: it may ask for a confirmation. */
  readonly saysSignOut: boolean;
};
