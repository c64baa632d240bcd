import type { LeaveHeadline } from '../leave/leave-headline.ts';
import type { MessageKey } from '../words/words.ts';

export type HeadlineCode = LeaveHeadline['kind'];

/** What the top of the leave page says. Some have another text for one, for many, or where names are known. */
export const headlineSays: Record<HeadlineCode, MessageKey> = {
  'nothing-seen': 'leaveNothingSeen',
  'not-looked': 'leaveNotLooked',
  'may-be': 'leaveMayBe',
  ask: 'leaveAsk',
  begins: 'leaveBegins',
  wait: 'leaveWait',
  'all-dark': 'leaveAllDark',
  'these-dark': 'leaveDarkMany',
  'these-removed': 'leaveRemovedMany',
  cleared: 'leaveCleared',
  gone: 'leaveGoneMany',
  left: 'leaveLeftMany',
};
