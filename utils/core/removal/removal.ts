import type { StoreId } from '../cookies/cookie.ts';
import type { ListsWork } from '../lists/lists.ts';
import type { SignInMark } from '../sessions/sign-in-mark.ts';
import type { RemovalPlaces } from './plan-removal.ts';

/** How many entries of a kind are here; null if only an open page of the site could tell and none is open. */
export type Count = number | null;

/**
 * What "Remove data here" would remove, counted before: cookies exactly in this store, and the rest as far as the
 * browser lets us see.
 */
export type RemovalPlan = {
  /** What was counted: goes back with the press, so that no more is taken than was shown. */
  readonly places: RemovalPlaces;
  readonly cookies: number;
  readonly partitionedCookies: number;
  readonly localStorage: Count;
  readonly sessionStorage: Count;
  readonly databases: Count;
  readonly caches: Count;
  readonly serviceWorkers: Count;
  /** Names of cookies that remember a trusted device. They are removed only if the user asks for it. */
  readonly trustedDevice: readonly string[];
  /** Names of known sites at the same host: of what all have in common, only the listed cookies are removed. */
  readonly neighbours: readonly string[];
  /** Other stores of this browser that hold cookies of the site. */
  readonly otherStores: readonly StoreId[];
  /** Whether storage can be removed without a page: the browser's data removal is allowed and reaches this store. */
  readonly storage: 'by-browser' | 'by-page' | 'not-from-here' | 'permission-missing';
};

/** What was counted by reading again. */
export type RemovalReport = {
  readonly removed: RemovalPlan;
  readonly left: RemovalPlan;
  /** Names of the cookies that are still here and were to go, or that may be a sign-in, each once, in order. */
  readonly stayed: readonly string[];
};

/** A removal in one store that is under way: what was asked for, and what was here when it began. */
export type RemovalBegun = {
  readonly trustedDevice: boolean;
  readonly hadSession: boolean;
  /** Decided once, by what was shown when it was pressed: a removal that is taken up again takes the same. */
  readonly places: RemovalPlaces;
  /** Whether it has come to a sign-in; written just before the cookies of that sign-in go. */
  readonly foundSignIn: boolean;
  /** Number of cookies that it takes. */
  readonly cookies: number;
};

/**
 * `places`: as the plan that was shown says; absent where none was: what removes less. `about`: the sign-in that was
 * asked about, in the row's own store; absent where nothing was asked. `names`: of the cookies that the row in doubt
 * has named; absent where no such row was pressed.
 */
export type RemovalWish = {
  readonly allStores: boolean;
  readonly trustedDevice: boolean;
  readonly places?: RemovalPlaces;
  readonly about?: SignInMark;
  readonly names?: readonly string[];
};

/** `lists`: what is to be taken out of the browser's lists besides; null for nothing. */
export type RemovalWork = RemovalWish & { readonly lists: ListsWork | null; readonly places: RemovalPlaces };
