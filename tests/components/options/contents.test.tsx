import { afterEach, describe, expect, it } from 'vitest';
import { findInView } from '../../../components/options/contents/find-in-view.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { overview } from '../harness/fake-world.ts';
import { openOptions } from '../harness/options-world.tsx';

const places = [
  { id: 'sites', top: -900 },
  { id: 'record', top: 60 },
  { id: 'history', top: 400 },
  { id: 'privacy', top: 700 },
];
const window800 = { height: 800, position: 'between' } as const;

describe('the section in view', () => {
  it('is the last one that begins near the upper edge, or above it', () => {
    expect(findInView(places, window800, null)).toBe('record');
    expect(
      findInView(
        places.map(({ id, top }) => ({ id, top: top + 300 })),
        window800,
        null,
      ),
    ).toBe('sites');
  });

  it('is the first one above all of them, and none where there is none', () => {
    expect(findInView([{ id: 'sites', top: 500 }], { height: 800, position: 'between' }, null)).toBe('sites');
    expect(findInView([], window800, null)).toBeNull();
  });

  it('is the last one at the end of the page, or the one there that the address names', () => {
    const atEnd = { height: 800, position: 'end' } as const;
    expect(findInView(places, atEnd, null)).toBe('privacy');
    expect(findInView(places, atEnd, 'history')).toBe('history');
    expect(findInView(places, atEnd, 'sites')).toBe('privacy');
  });
});

describe('the contents of the settings', () => {
  const realRect = Element.prototype.getBoundingClientRect;
  afterEach(() => {
    Element.prototype.getBoundingClientRect = realRect;
  });

  it('marks one link, that of the section in view, and follows the page', async () => {
    const tops: Record<string, number> = { sites: 0 };
    Element.prototype.getBoundingClientRect = function (this: Element) {
      return new DOMRect(0, tops[this.id] ?? 5_000, 0, 0);
    };
    const { screen } = await openOptions(overview());
    const marked = () =>
      [...screen.place.querySelectorAll('nav [aria-current]')].map((link) => link.getAttribute('href'));
    expect(marked()).toEqual(['#sites']);
    tops.record = 20;
    tops.reminders = -300;
    window.dispatchEvent(new Event('scroll'));
    await settle();
    expect(marked()).toEqual(['#record']);
  });

  it('are a row that brings a link whole into sight when it gets the focus', async () => {
    const { screen } = await openOptions(overview());
    const link = screen.find('nav a[href="#history"]');
    if (!(link instanceof HTMLElement)) throw new Error('No link to the history');
    Element.prototype.getBoundingClientRect = function (this: Element) {
      return this === link ? new DOMRect(375, 0, 70, 30) : new DOMRect(0, 0, 400, 30);
    };
    const row = screen.find('nav ul');
    if (row === null) throw new Error('No row');
    row.scrollLeft = 0;
    link.focus();
    expect(row.scrollLeft).toBe(210);
  });
});
