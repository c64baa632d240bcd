import type { EpochMs } from '../time.ts';

/** When a visit moves a sliding session's end: derived from the cookie's own end. */
export type Renewal = {
  readonly idleMs: number;
  readonly lastRenewedAt: EpochMs;
  /** From this moment on a visit renews the session. */
  readonly renewsFrom: EpochMs;
};

/** How long this browser remembers a session. The server's own limits cannot be seen from here. */
export type Lifetime =
  | { readonly kind: 'browser-session' }
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'until';
      readonly expiresAt: EpochMs;
      /** Full length, for drawing the ring; null where neither documented nor learned. */
      readonly lengthMs: number | null;
      /** Null where the site is not known to slide. */
      readonly renewal: Renewal | null;
      /** The documented and the observed length when they differ; else null. */
      readonly differs: { readonly documentedMs: number; readonly learnedMs: number } | null;
    };
