import type { Verdict } from '../../../utils/core/answers/answer.ts';
import type { Attempt } from '../../../utils/core/sign-out/run.ts';
import type { KeyWith, MessageKey } from '../../words.ts';

/** What the control probe found before the sign-out. */
export const controlKey: Record<Verdict, KeyWith<'site'>> = {
  yes: 'controlYes',
  no: 'controlNo',
  'could-not-tell': 'controlUnclear',
};

/** What was asked, and from where. */
export const attemptKey: Record<Attempt['way'], KeyWith<'date' | 'site'>> = {
  page: 'askedPage',
  background: 'askedBackground',
  visit: 'askedVisit',
  press: 'askedPress',
};

/** What the deciding probe found after the sign-out. */
export const afterKey: Record<Verdict, MessageKey> = {
  yes: 'afterYes',
  no: 'afterNo',
  'could-not-tell': 'afterUnclear',
};
