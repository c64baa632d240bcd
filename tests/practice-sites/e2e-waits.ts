import { waits as shipped } from '../../utils/core/waits.ts';

/**
 * The waits (ms) of the build for stories. The story `main-job/03-silent-site` runs the build that users get, and there
 * waits in full for a site that never answers. The countdown is not shortened, because it is shown in seconds.
 */
export const waits: Readonly<Record<keyof typeof shipped, number>> = {
  ...shipped,
  answer: 8_000,
  visit: 8_000,
  secondLook: 4_000,
  visitorCookies: 1_000,
  quiet: 300,
  quietAtLast: 2_000,
};
