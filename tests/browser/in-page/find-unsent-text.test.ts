// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { findUnsentTextInFrame } from '../../../utils/browser/in-page/find-unsent-text.ts';

const now = { mark: 'm', from: 0, until: Number.MAX_SAFE_INTEGER };
const look = () => findUnsentTextInFrame(now);
const texts = () => look()?.texts;

/** Shows a page in which everything has a place on the screen: happy-dom lays nothing out. */
function show(html: string): void {
  document.body.innerHTML = html;
}

/** Types into the one field of this kind. */
function type(selector: string, text: string, root: ParentNode = document): void {
  const field = root.querySelector(selector);
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = text;
  else throw new Error(`No field: ${selector}`);
}

beforeEach(() => {
  document.body.innerHTML = '';
  Element.prototype.getClientRects = () => [new DOMRect(0, 0, 100, 20)] as unknown as DOMRectList;
});

describe('unsent text in a frame', () => {
  it.each(['text', 'search', 'email', 'url', 'tel', 'number'])('is found in an input: %s', (kind) => {
    show(`<input type="${kind}">`);
    type('input', '42');
    expect(texts()).toEqual(['42']);
  });

  it.each([
    ['password', 'type="password"'],
    ['password that is shown', 'type="text" autocomplete="current-password"'],
    ['code for one sign-in', 'type="text" autocomplete="one-time-code"'],
    ['number of a card', 'type="text" autocomplete="cc-number"'],
    ['hidden value', 'type="hidden"'],
    ['field that nobody can type into', 'readonly'],
  ])('is never a %s', (_what, attributes) => {
    show(`<input ${attributes}>`);
    type('input', 'secret');
    expect(texts()).toEqual([]);
  });

  it('is not what the page itself wrote into an input', () => {
    show('<input value="cats"><input value="dogs" id="b">');
    expect(texts()).toEqual([]);
    type('#b', 'birds');
    expect(texts()).toEqual(['birds']);
  });

  it('is found where a framework keeps the default equal to what is typed, while the field has the focus', () => {
    show('<input>');
    type('input', 'Dear');
    const input = document.querySelector('input');
    input?.setAttribute('value', 'Dear');
    input?.focus();
    expect(texts()).toEqual(['Dear']);
  });

  it('is found in shadow roots, however deep', () => {
    show('<div></div>');
    const outer = document.querySelector('div')?.attachShadow({ mode: 'open' });
    if (!outer) throw new Error('No root');
    outer.innerHTML = '<p></p>';
    const inner = outer.querySelector('p')?.attachShadow({ mode: 'open' });
    if (!inner) throw new Error('No root');
    inner.innerHTML = '<textarea></textarea>';
    type('textarea', 'Deep down', inner);
    expect(texts()).toEqual(['Deep down']);
  });

  it('is the whole page where the whole page is edited', () => {
    show('<h1>Report</h1>');
    Object.defineProperty(Document.prototype, 'designMode', { configurable: true, get: () => 'on' });
    expect(texts()).toEqual(['Report']);
    Reflect.deleteProperty(Document.prototype, 'designMode');
  });

  it.each([
    'shadowRoot',
    'parentElement',
    'isContentEditable',
    'getBoundingClientRect',
    'clientWidth',
    'localName',
    'innerText',
    'matches',
    'value',
    'type',
  ])('is found, and the look ends, where an element is named like what is read: %s', (name) => {
    show('<form id="f"><textarea></textarea></form>');
    const form = document.querySelector('form');
    // A form's own elements hide its properties in browsers; happy-dom does not do so for all of them.
    if (form) Object.defineProperty(form, name, { value: form.firstElementChild });
    type('textarea', 'Still here');
    expect(look()).toMatchObject({ texts: ['Still here'], look: 'whole' });
  });

  it.each(['title', 'body', 'createTreeWalker', 'designMode', 'querySelectorAll'])(
    'is found where an element hides this of the document: %s',
    (name) => {
      show('<textarea></textarea>');
      type('textarea', 'Still here');
      Object.defineProperty(document, name, { configurable: true, value: document.body });
      expect(look()).toMatchObject({ texts: ['Still here'], look: 'whole' });
      Reflect.deleteProperty(document, name);
    },
  );

  it('is not looked for without an end: a page with too much counts as one that may hold more', () => {
    show('<textarea></textarea>'.repeat(150));
    for (const area of document.querySelectorAll('textarea')) area.value = 'x';
    expect(look()).toMatchObject({ look: 'cut', texts: { length: 100 } });
  });

  it.each([
    ['after its time', { mark: 'm', from: 0, until: 1 }],
    ['before its time: the clock was set back', { ...now, from: Number.MAX_SAFE_INTEGER }],
  ])('is not told %s', (_when, step) => {
    show('<textarea>Dear diary</textarea>');
    expect(findUnsentTextInFrame(step)).toBeNull();
  });
});
