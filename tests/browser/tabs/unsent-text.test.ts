import { describe, expect, it } from 'vitest';
import { installBrowser } from '../install-browser.ts';
import { loadSiteTabs } from './site-tabs.ts';

type Frame = { readonly frameId: number; readonly result?: unknown };
let frames: Frame[] = [];
let discarded = false;
installBrowser({
  tabs: { get: (async () => ({ id: 1, discarded })) as never },
  scripting: { executeScript: (async () => frames) as never },
});
const { siteTabs } = await loadSiteTabs();

const report = (change: object = {}) => ({
  title: 'A page',
  texts: [],
  look: 'whole',
  isShown: true,
  framesShown: 0,
  ...change,
});
const top = (change: object = {}): Frame => ({ frameId: 0, result: report(change) });
const inner = (change: object = {}): Frame => ({ frameId: 5, result: report(change) });

describe('whether a tab holds unsent text', () => {
  it.each<[string, Frame[], boolean | 'unknown']>([
    ['no, where every frame says so', [top({ framesShown: 1 }), inner()], false],
    ['yes, where a frame in it does', [top({ framesShown: 1 }), inner({ texts: ['x'] })], true],
    ['unknown, where a frame that can be seen did not answer', [top({ framesShown: 1 })], 'unknown'],
    ['unknown, where only a hidden frame answered', [top({ framesShown: 1 }), inner({ isShown: false })], 'unknown'],
    ['no, where the frame that did not answer cannot be seen', [top({ framesShown: 0 })], false],
    [
      'unknown, where a frame was too large to be looked through',
      [top({ framesShown: 1 }), inner({ look: 'cut' })],
      'unknown',
    ],
    ['unknown, where a frame gave an error', [top({ framesShown: 1 }), { frameId: 5 }], 'unknown'],
    ['unknown, where the page itself did not answer', [inner()], 'unknown'],
    ['unknown, where nothing answered in time', [], 'unknown'],
    ['yes, where another frame is mute as well', [top({ framesShown: 2, texts: ['x'] }), inner()], true],
  ])('%s', async (_says, answers, expected) => {
    discarded = false;
    frames = answers;
    expect(await siteTabs.hasUnsentText(1)).toBe(expected);
  });

  it('is unknown for a discarded tab: it comes back with its text once it is looked at', async () => {
    discarded = true;
    frames = [top()];
    expect(await siteTabs.hasUnsentText(1)).toBe('unknown');
  });
});
