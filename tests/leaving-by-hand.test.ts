import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { SiteDefinition } from '../utils/core/sites/site.ts';
import { allSites } from '../utils/sites/all-sites.ts';
import { root } from './architecture/source-files.ts';

/** The sheet for those who may install nothing: it has to be right on paper, where nobody can correct it. */
const text = readFileSync(join(root, 'docs/leaving-by-hand.html'), 'utf8');
const document = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } }).document;
document.write(text);

const all = (selector: string) => [...document.querySelectorAll(selector)];
const plain = (words: string | undefined) => (words ?? '').replace(/\s+/g, ' ').trim();
const links = all('a').map((link) => ({ to: link.getAttribute('href') ?? '', says: plain(link.textContent) }));
const style = all('style')
  .map((sheet) => sheet.textContent)
  .join('\n');

/** What one may open: a request such as the one that signs out everywhere is no page. */
const pagesOf = ({ signOut, pages }: SiteDefinition) => [
  ...signOut.filter(({ kind }) => kind !== 'http').map(({ url }) => url),
  ...Object.values(pages).filter((page) => page !== null),
];

/** The whole of one numbered section, or of the part below one of its smaller headings. */
const section = (number: number) =>
  plain(
    all('main > section').find((part) => plain(part.querySelector('h2')?.textContent).startsWith(`${number} `))
      ?.textContent,
  );
const below = (heading: string) => {
  const parts = [];
  for (
    let part = all('h3').find((each) => plain(each.textContent).startsWith(heading))?.nextElementSibling;
    part && part.tagName !== 'H3';
    part = part.nextElementSibling
  )
    parts.push(part.textContent);
  return plain(parts.join(' '));
};
const forgotten = (system: string) =>
  plain(
    all('dl > div')
      .find((part) => plain(part.querySelector('dt')?.textContent) === system)
      ?.querySelector('dd')?.textContent,
  );

describe('the sheet by itself', () => {
  it('runs nothing', () => {
    expect(all('script, iframe, object, embed, form, base')).toEqual([]);
    expect(text).not.toMatch(/javascript:|http-equiv="refresh"/i);
    expect(
      all('*')
        .flatMap((element) => element.getAttributeNames())
        .filter((name) => name.startsWith('on')),
    ).toEqual([]);
  });

  it('loads nothing, and forbids it', () => {
    expect(all('[src], [srcset], [poster], [background], link, img, picture, audio, video, use, image')).toEqual([]);
    expect(style).not.toMatch(/url\(|@import|@font-face|image-set|src\(/i);
    expect(all('[style]')).toEqual([]);
    expect(document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'",
    );
  });

  it('says its language and its title', () => {
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    expect(document.title).toMatch(/^Leaving by hand/);
  });

  it('has its headings in order', () => {
    const levels = all('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, place) => level <= (levels[place - 1] ?? 0) + 1)).toBe(true);
    expect(all('h2').map((heading) => Number.parseInt(plain(heading.textContent), 10))).toEqual([1, 2, 3, 4, 5]);
  });

  it('gives each box words of its own, and keeps no tick', () => {
    const boxes = all('input');
    expect(boxes.length).toBeGreaterThan(10);
    expect(new Set(boxes.map(({ id }) => id)).size).toBe(boxes.length);
    expect(
      boxes
        .filter(({ id }) => plain(document.querySelector(`label[for="${id}"]`)?.textContent) === '')
        .map(({ id }) => id),
    ).toEqual([]);
    expect(
      boxes.every(
        (box) =>
          box.getAttribute('type') === 'checkbox' &&
          box.getAttribute('autocomplete') === 'off' &&
          !box.hasAttribute('name') &&
          !box.hasAttribute('checked'),
      ),
    ).toBe(true);
  });
});

describe('its addresses', () => {
  const known = new Set(allSites.flatMap(pagesOf));

  it.each(links)('$to is secure, is one that the site files know, and can be typed from paper', ({ to, says }) => {
    expect(to).toMatch(/^https:\/\//);
    expect(known).toContain(to);
    expect(says).toBe(to);
  });

  it('cover every system, its support and its status', () => {
    const needed = [
      'https://claude.ai/settings/account',
      'https://claude.ai/settings/claude-code',
      'https://platform.claude.com/',
      'https://character.ai/',
      'https://support.claude.com/',
      'https://status.claude.com/',
    ];
    expect(needed.filter((address) => !links.some(({ to }) => to === address))).toEqual([]);
  });

  it('are never written out without being a link', () => {
    const written = plain(document.body.textContent).match(/https?:\/\/[^\s,)]+/g) ?? [];
    expect(written.toSorted()).toEqual(links.map(({ to }) => to).toSorted());
  });
});

describe('what must not be wrong', () => {
  it('rescues unsent text first, and loses no conversation', () => {
    expect(section(1)).toMatch(/did not send/);
    expect(section(1)).toMatch(/signing out deletes none/);
  });

  it('ends Claude Code’s tokens while their page can still be opened', () => {
    expect(plain(all('h3')[0]?.textContent)).toMatch(/^Claude Code: first/);
    expect(below('Claude Code')).toMatch(/one at a time.*outlive every sign-out/);
  });

  it('tells Claude’s three ways apart', () => {
    const ways = below('Claude: choose');
    expect(ways).toMatch(/This device only\..*“Active sessions”.*“Current”.*other devices stay signed in/);
    expect(ways).toMatch(/Every device at once\..*“Log out”.*this computer too/);
    expect(ways).toMatch(/One other device\..*“Terminate”\. You stay signed in here/);
    expect(ways).toMatch(/app signs out only itself.*only in the browser/);
    expect(ways).toMatch(/Claude has no password/);
  });

  it('keeps the Console separate, before leaving and afterwards', () => {
    expect(below('Claude Console')).toMatch(/a sign-in of its own.*signing out of claude\.ai never ends it/);
    expect(forgotten('Claude Console')).toMatch(/does not end it.*no way to end it from elsewhere/);
  });

  it('speaks of the idle days that Claude’s site file knows, and of no others', () => {
    const lifetime = allSites.find(({ id }) => id === 'claude')?.lifetime;
    const days = lifetime?.kind === 'sliding' ? lifetime.idleMs / 86_400_000 : null;
    expect(section(3)).toContain(`Claude’s ends after ${days} days idle`);
    expect(section(3)).toMatch(/For Claude Console and Character\.AI we do not know/);
    expect(new Set(plain(document.body.textContent).match(/\d+ days/g))).toEqual(new Set([`${days} days`]));
  });

  it('says what neither a closed tab nor deleted cookies nor a private window does', () => {
    expect(section(3)).toMatch(
      /Closing the tab.*Deleting cookies\. The browser forgets, the site does not.*sign out first, then clear.*last private window.*not told/,
    );
  });

  it('names all that stays behind in the browser', () => {
    expect(section(4)).toMatch(/tabs.*browser’s own account.*History.*Saved form entries.*Saved passwords.*Downloads/);
  });

  it('promises nothing about Character.AI that nobody knows', () => {
    expect(forgotten('Character.AI')).toMatch(
      /no sign-out from afar\. If you have a password there, change it: that may/,
    );
  });

  it('tells how to end a forgotten sign-in of every system, and where help is', () => {
    expect(all('dt').map((term) => plain(term.textContent))).toEqual([
      'Claude',
      'Claude Code',
      'Claude Console',
      'Character.AI',
      'No way in, or nothing helps',
    ]);
    expect(forgotten('Claude')).toMatch(/In a browser, not in the app/);
    expect(forgotten('No way in, or nothing helps')).toContain('https://support.claude.com/');
  });
});
