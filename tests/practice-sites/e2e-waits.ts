import { waits as shipped } from '../../utils/core/waits.ts';

/**
 * What the build for stories waits. A site that never answers is waited for in full by `main-job/03-silent-site`, which
 * runs the build that users get; the countdown keeps its length, for it stands on screen in seconds.
 */
export const waits: Readonly<Record<keyof typeof shipped, number>> = { ...shipped, answer: 8_000, visit: 8_000 };
