/** How a site can answer wrongly instead of doing what was asked. */
export type AnswerFaultKind = 'challenge' | 'too-many' | 'server-error' | 'hang' | 'cut' | 'login-redirect';

/** A sign-out that answers 200 and ends nothing; the cookie is left or cleared. */
export type LieKind = 'nothing-ended-kept' | 'nothing-ended-cleared';

/** `sign-out` and `probe` are the API paths of that kind; `all` is everything, pages too. */
export type FaultScope = 'sign-out' | 'probe' | 'all';

export type FaultMode = { kind: AnswerFaultKind; scope: FaultScope } | { kind: LieKind; scope: 'sign-out' };

/** Switches of one site. Tests set the fields; they act from the next request on. */
export type Faults = {
  mode: FaultMode | null;
  /** 403 JSON on a POST whose Origin is missing or foreign. */
  refuseForeignOrigin: boolean;
  /** The sign-out is real, but the next page loads without a session set the dead cookie again. */
  cookieComesBack: 'never' | 'once' | 'for-a-minute';
  /** The Date header runs an hour ahead. */
  clockAnHourOff: boolean;
  /** Holds sign-out requests: before the session is ended, or after that and before the answer. */
  slowSignOut: { when: 'before' | 'after'; ms: number } | null;
};

/** All switches off. */
export function noFaults(): Faults {
  return { mode: null, refuseForeignOrigin: false, cookieComesBack: 'never', clockAnHourOff: false, slowSignOut: null };
}
