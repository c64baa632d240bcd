// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { learnToDescribe } from '../../../utils/browser/in-page/learn-to-describe.ts';
import type { WantedControl } from '../../../utils/browser/in-page/look-at-page.ts';
import { watchPresses } from '../../../utils/browser/in-page/watch-presses.ts';
import { readControl } from '../../../utils/browser/tabs/read-look.ts';
import { findControl } from '../../../utils/core/discovery/find-control.ts';
import type { ControlSeen } from '../../../utils/core/discovery/page-snapshot.ts';
import { inTime, SITE, show, takeLook } from './take-look.ts';

const FACE = '<header><div class="bar"><div class="face"><svg></svg></div></div></header>';
let told: unknown[] = [];
let watchId = 0;

beforeEach(() => {
  told = [];
  vi.useFakeTimers({ toFake: ['Date'] });
  Element.prototype.getClientRects = () => [new DOMRect(0, 0, 100, 20)] as unknown as DOMRectList;
  const none = { addListener: () => {} };
  const port = { postMessage: (what: unknown) => void told.push(what), disconnect: () => {} };
  vi.stubGlobal('chrome', { runtime: { connect: () => ({ ...port, onMessage: none, onDisconnect: none }) } });
  return () => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
});

/** A person presses an element of the page that is watched. Gives what was told of it; null for nothing. */
function press(html: string, selector: string): ControlSeen | null {
  show(html);
  learnToDescribe(inTime, SITE, { signOut: 'log out', opener: 'account' });
  watchId += 1;
  watchPresses(inTime, SITE, `w${watchId}`, Number.MAX_SAFE_INTEGER);
  const event = new PointerEvent('pointerdown', { bubbles: true, composed: true, button: 0 });
  Object.defineProperty(event, 'isTrusted', { value: true });
  document.querySelector(selector)?.dispatchEvent(event);
  const control = told.findLast((one) => Object(one).kind === 'press');
  return control === undefined ? null : readControl(Object(control).control);
}

describe('a watched press', () => {
  it.each<[string, string, string, string]>([
    ['a control around it', '<button><b>Log out</b></button>', 'b', 'button:1'],
    ['what has a pointing hand', '<p style="cursor:pointer"><b>Me</b></p>', 'b', 'p:1'],
    ['the small thing that was pressed itself', FACE, 'svg', 'header:1>div:1>div:1'],
    [
      'an item of a menu that nothing makes one',
      '<div class="drop"><div class="end">Log out</div></div>',
      '.end',
      'div:1>div:1',
    ],
  ])('is told as %s', (_what, html, selector, place) => {
    expect(press(html, selector)?.mark.place).toBe(place);
  });

  it.each<[string, string, string]>([
    ['the page itself', '<main>All</main>', 'main'],
    ['a part of the page with controls in it', '<div><button>Log out</button></div>', 'div'],
    ['a long text', `<p>${'word '.repeat(50)}</p>`, 'p'],
    ['a place to write in', '<textarea></textarea>', 'textarea'],
  ])('is not told where it was %s', (_what, html, selector) => {
    expect(press(html, selector)).toBeNull();
  });
});

describe('a control that only a person knows', () => {
  it.each<[string, string, string]>([
    ['by its class words', `<i></i>${FACE.replace('<div class="bar">', '<p>New</p><div><div class="bar">')}`, '.face'],
    ['by its place where it has no class words', '<header><div><svg></svg></div></header>', 'header > div'],
  ])('is found again %s', (_what, later, selector) => {
    const first = press(selector === '.face' ? FACE : later, selector === '.face' ? 'svg' : selector);
    const mark = first?.mark ?? null;
    show(later);
    const wanted: WantedControl | null = mark;
    const found = mark && findControl(takeLook(wanted).snapshot, mark);
    expect(found?.mark.classes).toEqual(mark?.classes);
    expect(found).not.toBeNull();
  });

  it('is looked for alone: nothing else of its kind is taken for a control', () => {
    show(`${FACE}<div class="other"></div>`);
    const controls = takeLook({ classes: ['face'], place: 'header:1>div:1>div:1' }).snapshot.controls;
    expect(controls.map(({ mark }) => mark.classes)).toEqual([['face']]);
    expect(takeLook().snapshot.controls).toEqual([]);
  });

  it('is not found in what somebody wrote', () => {
    show(`<article>${FACE}</article>`);
    expect(takeLook({ classes: ['face'], place: 'header:1>div:1>div:1' }).snapshot.controls).toEqual([]);
  });
});
