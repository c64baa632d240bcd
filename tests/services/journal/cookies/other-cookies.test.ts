import { describe, expect, it } from 'vitest';
import type { EndEvidence } from '../../../../utils/core/journal/journal.ts';
import { SECOND } from '../../../../utils/core/time.ts';
import { after, type Step } from './watched-steps.ts';

describe("what happened to the site's other cookies", () => {
  it.each<[string, readonly Step[], 'some-left' | 'none-left', EndEvidence['others']]>([
    ['some are left', [['auth', 'deleted']], 'some-left', 'stayed'],
    [
      'some are left, and some went',
      [
        ['other', 'deleted'],
        ['auth', 'deleted'],
      ],
      'some-left',
      'none',
    ],
    [
      'they went, and one was written anew afterwards, as a page does after a full removal',
      [
        ['other', 'deleted'],
        ['auth', 'deleted'],
        ['other', 'set'],
      ],
      'some-left',
      'went',
    ],
    [
      'one was written over its older value, as sites do on a visit',
      [
        ['auth', 'deleted'],
        ['other', 'overwrite'],
        ['other', 'set'],
      ],
      'some-left',
      'stayed',
    ],
    [
      'there were none, and one was written afterwards',
      [
        ['auth', 'deleted'],
        ['other', 'set'],
      ],
      'some-left',
      'none',
    ],
    [
      'none is left, and they went just now',
      [
        ['other', 'deleted'],
        ['auth', 'deleted'],
      ],
      'none-left',
      'went',
    ],
    [
      'none is left, and they were taken back just after',
      [
        ['auth', 'deleted'],
        ['other', 'taken-back'],
      ],
      'none-left',
      'went',
    ],
    [
      'none is left, and they went long ago',
      [
        ['other', 'deleted'],
        ['wait', 10 * SECOND],
        ['auth', 'deleted'],
      ],
      'none-left',
      'none',
    ],
    ['there were none', [['auth', 'deleted']], 'none-left', 'none'],
    [
      'others were only written',
      [
        ['other', 'overwrite'],
        ['other', 'set'],
        ['auth', 'deleted'],
      ],
      'none-left',
      'none',
    ],
  ])('%s', (_what, steps, left, others) => {
    expect(after(steps, left).others).toBe(others);
  });
});
