import type { Cause, CauseCode } from '../diagnosis/diagnosis.ts';

/** Each sentence that names a cause. Most causes have one; some have another where more, or less, is known. */
export type CauseLine =
  | CauseCode
  | 'cleared-on-exit-not-sure'
  | 'ended-by-site-refuses'
  | 'ended-by-site-refuses-after-ours';

/** The sentence for a cause, by how sure it is and what speaks for it. */
export function findCauseLine({ code, certainty, evidence }: Cause): CauseLine {
  // A clearing that is only likely may have been one by hand, just before.
  if (code === 'cleared-on-exit' && certainty !== 'sure') return 'cleared-on-exit-not-sure';
  // A site that refuses a cookie that is here says more than a site that took its cookie back.
  if (code === 'ended-by-site' && evidence.includes('site-refuses-cookie'))
    return evidence.includes('we-had-asked') ? 'ended-by-site-refuses-after-ours' : 'ended-by-site-refuses';
  return code;
}
