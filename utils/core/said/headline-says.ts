import type { LeaveHeadline } from '../leave/leave-headline.ts';
import type { TextKey } from '../words/words.ts';

export type HeadlineCode = LeaveHeadline['kind'];

/** What the top of the leave page says. Some have another text for one, for many, or where names are known. */
export const headlineSays = {
  'nothing-seen': 'leaveNothingSeen',
  'not-looked': 'leaveNotLooked',
  'may-be': 'leaveMayBe',
  ask: 'leaveAsk',
  begins: 'leaveBegins',
  wait: 'leaveWait',
  'all-dark': 'leaveAllDark',
  'these-dark': 'leaveDark',
  'these-removed': 'leaveRemoved',
  cleared: 'leaveCleared',
  gone: 'leaveGoneNamed',
  left: 'leaveLeft',
} as const satisfies Record<HeadlineCode, TextKey>;
