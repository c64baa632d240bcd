import type { EpochMs } from '../time.ts';

/** How visits move a sliding session's end, calculated from the cookie's end. */
export type Renewal = {
  readonly idleMs: number;
  readonly lastRenewedAt: EpochMs;
  /** A visit renews the session from this moment on. */
  readonly renewsFrom: EpochMs;
};

/** How long this browser remembers a session. The server's own limits cannot be seen from here. */
export type Lifetime =
  | { readonly kind: 'browser-session' }
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'until';
      readonly expiresAt: EpochMs;
      /** Full length in ms, for drawing the ring; null if neither documented nor learned. */
      readonly lengthMs: number | null;
      /** Null if the site is not known to renew sessions on visits. */
      readonly renewal: Renewal | null;
      /** The documented and the observed length in ms, if they differ; else null. */
      readonly differs: { readonly documentedMs: number; readonly learnedMs: number } | null;
    };
