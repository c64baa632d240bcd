import type { Asked, DiagnosisFacts } from '../../../../utils/core/diagnosis/facts.ts';

/** What the site answers when it is asked whether the sign-in still works. */
export const yes: Asked = { verdict: 'yes', answer: { kind: 'status', status: 200 } };
export const no: Asked = { verdict: 'no', answer: { kind: 'status', status: 403 } };
export const silent = (kind: 'challenge' | 'timeout' | 'network-error' | 'redirect'): Asked => ({
  verdict: 'could-not-tell',
  answer: { kind },
});

/** What a status page says of trouble. */
export const incident = { kind: 'incident', severity: 'major', description: 'Sign-in trouble' } as const;

/** What is known, and the causes told in each browser; those in Firefox stand where they differ from Chrome. */
export type Situation = readonly [
  what: string,
  chrome: DiagnosisFacts,
  inChrome: readonly string[],
  inFirefox?: readonly string[],
];
