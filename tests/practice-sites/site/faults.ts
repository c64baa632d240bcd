/**
 * How a site can answer wrongly, instead of doing what was asked. `half`: JSON that is cut off in the middle;
 * `wrong-type`: a picture; `redirect-loop`: to the same address; `huge`: JSON of 50 MB.
 */
export const answerFaults = [
  'challenge',
  'too-many',
  'server-error',
  'hang',
  'cut',
  'half',
  'wrong-type',
  'redirect-loop',
  'huge',
  'login-redirect',
] as const;
export type AnswerFaultKind = (typeof answerFaults)[number];

/** A sign-out that answers 200 but ends nothing. The cookie is kept or cleared. */
export type LieKind = 'nothing-ended-kept' | 'nothing-ended-cleared';

/** Which requests a fault affects: `sign-out` and `probe` the API paths of that role, `all` every request. */
export type FaultScope = 'sign-out' | 'probe' | 'all';

export type FaultMode = { kind: AnswerFaultKind; scope: FaultScope } | { kind: LieKind; scope: 'sign-out' };

/** How long a request is held: this many ms, or only until `orUntil` resolves where that is sooner. */
export type Hold = { when: 'before' | 'after'; ms: number; orUntil?: Promise<unknown> };

/** The switches of one site. Tests set the fields; a change affects the requests after it. */
export type Faults = {
  mode: FaultMode | null;
  /** Answers 403 with JSON to a POST whose Origin is missing or foreign. */
  refuseForeignOrigin: boolean;
  /** The sign-out is real, but the next pages that load without a session set the dead cookie again. */
  cookieComesBack: 'never' | 'once' | 'for-a-minute';
  /** The Date header runs an hour ahead. */
  clockAnHourOff: boolean;
  /** Holds sign-out requests: before the session ends, or after that but before the answer. */
  slowSignOut: Hold | null;
};

/** All switches off. */
export function noFaults(): Faults {
  return { mode: null, refuseForeignOrigin: false, cookieComesBack: 'never', clockAnHourOff: false, slowSignOut: null };
}
