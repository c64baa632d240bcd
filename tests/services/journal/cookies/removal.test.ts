import { describe, expect, it } from 'vitest';
import type { EndEvidence } from '../../../../utils/core/journal/journal.ts';
import { SECOND } from '../../../../utils/core/time.ts';
import { after, type Step } from './watched-steps.ts';

describe('how a sign-in was removed', () => {
  it.each<[string, readonly Step[], EndEvidence['removal']]>([
    ['nothing was told', [], 'unseen'],
    ['taken back', [['auth', 'taken-back']], 'taken-back'],
    ['removed', [['auth', 'deleted']], 'deleted'],
    ['dropped', [['auth', 'evicted']], 'evicted'],
    ['expired', [['auth', 'expired']], 'expired'],
    [
      'an update, which comes as a pair',
      [
        ['auth', 'overwrite'],
        ['auth', 'set'],
      ],
      'unseen',
    ],
    ['the first half of an update', [['auth', 'overwrite']], 'unseen'],
    [
      'removed and written anew',
      [
        ['auth', 'deleted'],
        ['auth', 'set'],
      ],
      'unseen',
    ],
    [
      'written and then removed',
      [
        ['auth', 'set'],
        ['auth', 'taken-back'],
      ],
      'taken-back',
    ],
    [
      'removed after an update',
      [
        ['auth', 'overwrite'],
        ['auth', 'set'],
        ['auth', 'deleted'],
      ],
      'deleted',
    ],
    ['another cookie of the site was removed', [['other', 'deleted']], 'unseen'],
    [
      'removed a moment ago',
      [
        ['auth', 'deleted'],
        ['wait', 10 * SECOND - 1],
      ],
      'deleted',
    ],
    [
      'removed so long ago that it has nothing to do with now',
      [
        ['auth', 'deleted'],
        ['wait', 10 * SECOND],
      ],
      'unseen',
    ],
    [
      'removed in the future, by a clock that was set back',
      [
        ['auth', 'deleted'],
        ['wait', -60 * SECOND],
      ],
      'unseen',
    ],
  ])('%s', (_what, steps, removal) => {
    expect(after(steps).removal).toBe(removal);
  });
});
