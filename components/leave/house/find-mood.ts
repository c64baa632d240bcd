import type { LeaveHeadline } from '../../../utils/core/leave/leave-headline.ts';

export type HouseLight = { readonly id: string; readonly light: 'lit' | 'low' | 'dark' };
/** Asleep, the house stands in the moonlight without a light: a picture that says "you can go". */
export type Mood = 'asleep' | 'awake';

type Known = {
  readonly lights: readonly HouseLight[];
  readonly headline: LeaveHeadline['kind'];
  /** How much the page names besides its list: sites that are not part of the run, and what may be a sign-in. */
  readonly named: number;
};

/** Headlines that say what was ended or removed. Where no sign-in is seen, one may live on at a site that refused. */
const restful: readonly LeaveHeadline['kind'][] = ['all-dark', 'these-dark', 'these-removed', 'cleared'];

/** Finds whether the house may sleep: no window is lit, and neither the headline nor the page names anything more. */
export function findMood({ lights, headline, named }: Known): Mood {
  const isDark = lights.every(({ light }) => light === 'dark');
  return isDark && named === 0 && restful.includes(headline) ? 'asleep' : 'awake';
}
