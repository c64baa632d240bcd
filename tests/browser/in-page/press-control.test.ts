// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pressControl } from '../../../utils/browser/in-page/press-control.ts';
import { SITE, show, takeLook } from './take-look.ts';

const inTime = { mark: 'm', from: 0, until: Date.now() + 60_000 };

/** Whether the background still waits for the press. */
let isAwaited = true;
let heard: string[] = [];

beforeEach(() => {
  isAwaited = true;
  heard = [];
  Element.prototype.scrollIntoView = () => {};
  Element.prototype.getClientRects = () => [new DOMRect(0, 0, 100, 20)] as unknown as DOMRectList;
  const on = (is: boolean) => ({
    addListener: (listener: () => void) => void (isAwaited === is && queueMicrotask(listener)),
  });
  vi.stubGlobal('chrome', {
    runtime: { connect: () => ({ disconnect: () => {}, onMessage: on(true), onDisconnect: on(false) }) },
  });
  return () => vi.unstubAllGlobals();
});

const names = ['pointerover', 'pointerdown', 'mousedown', 'focus', 'pointerup', 'mouseup', 'click'];

/** Shows a page with one button, and listens to it. */
function showButton(html = '<button>Log out</button>'): HTMLElement {
  show(html);
  const button = document.querySelector<HTMLElement>('button,a,li');
  if (!button) throw new Error('No button');
  for (const name of names) button.addEventListener(name, () => heard.push(name));
  return button;
}

/** Presses the first control of a look, and lets something happen between the look and the press. */
async function press(between: () => void = () => {}, origin = SITE, step = inTime) {
  const look = takeLook();
  const [found] = look.found;
  between();
  return pressControl(step, origin, look.mark, found?.index ?? -1, found?.raw ?? '');
}

describe('a press of a control', () => {
  it('does in order what a person’s press does', async () => {
    showButton();
    expect(await press()).toBe('pressed');
    expect(heard).toEqual(names);
  });

  it('sends a form by its own button', async () => {
    const sent: string[] = [];
    show('<form action="/logout" method="post"><button>Log out</button></form>');
    document.querySelector('form')?.addEventListener('submit', (event) => {
      sent.push((event as SubmitEvent).submitter?.textContent ?? '');
      event.preventDefault();
    });
    expect(await press()).toBe('pressed');
    expect(sent).toEqual(['Log out']);
  });

  it('ends where the page takes the control away in the middle of it', async () => {
    const button = showButton();
    button.addEventListener('pointerdown', () => button.remove());
    expect(await press()).toBe('pressed');
    expect(heard).toEqual(['pointerover', 'pointerdown']);
  });

  it.each([
    ['has another name', (button: HTMLElement) => (button.textContent = 'Delete account')],
    ['is gone', (button: HTMLElement) => button.remove()],
    [
      'sends a form',
      (button: HTMLElement) => {
        const form = document.createElement('form');
        form.action = 'https://evil.example/';
        button.replaceWith(form);
        form.append(button);
      },
    ],
    [
      'stands in an article',
      (button: HTMLElement) => {
        const article = document.createElement('article');
        button.replaceWith(article);
        article.append(button);
      },
    ],
  ])('does nothing where the control %s since the look', async (_what, change) => {
    const button = showButton();
    expect(await press(() => void change(button))).toBe('changed');
    expect(heard).toEqual([]);
  });

  it('does nothing to a control of an older look', async () => {
    showButton();
    const look = takeLook();
    takeLook();
    expect(await pressControl(inTime, SITE, `${look.mark} before`, 0, look.found[0]?.raw ?? '')).toBe('changed');
    expect(heard).toEqual([]);
  });

  it.each([
    ['after its time', SITE, { mark: 'm', from: 0, until: 1 }],
    ['before its time', SITE, { mark: 'm', from: Date.now() + 60_000, until: Date.now() + 90_000 }],
    ['in a page of another origin', 'https://else.example', inTime],
  ])('does nothing %s', async (_what, origin, step) => {
    showButton();
    expect(await press(() => {}, origin, step)).toBe('too-late');
    expect(heard).toEqual([]);
  });

  it('does nothing that the background no longer waits for', async () => {
    showButton();
    isAwaited = false;
    expect(await press()).toBe('too-late');
    expect(heard).toEqual([]);
  });
});
