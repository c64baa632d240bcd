import { waits as shipped } from '../../utils/core/waits.ts';

/**
 * The waits (ms) of the build for stories. The story `main-job/03-silent-site` runs the build that users get, and there
 * waits in full for a site that never answers. So do `everyday/07-rule-restart` and `leaving/04-later` for the minute
 * that a countdown takes.
 */
export const waits: Readonly<Record<keyof typeof shipped, number>> = {
  ...shipped,
  answer: 8_000,
  visit: 8_000,
  secondLook: 4_000,
  visitorCookies: 1_000,
  quiet: 300,
  quietAtLast: 2_000,
  countdown: 20_000,
};
