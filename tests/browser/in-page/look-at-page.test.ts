// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lookAtPage } from '../../../utils/browser/in-page/look-at-page.ts';
import { controls, inTime, SITE, show, snapshot, takeLook } from './take-look.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] }); // the look has a limit of time, which a busy machine may reach
  document.title = '';
  Element.prototype.getClientRects = () => [new DOMRect(0, 0, 100, 20)] as unknown as DOMRectList;
  return () => vi.useRealTimers();
});

describe('the controls of a page', () => {
  it.each([
    ['<a href="/logout">Log out</a>', 'link', 'Log out'],
    ['<button>Log out</button>', 'button', 'Log out'],
    ['<form><input type="submit" value="Log out"></form>', 'button', 'Log out'],
    ['<div role="menuitem">Log out</div>', 'menuitem', 'Log out'],
    ['<span role="button">Log out</span>', 'button', 'Log out'],
    ['<details><summary>Account</summary></details>', 'button', 'Account'],
    ['<li onclick="out()">Log out</li>', 'other', 'Log out'],
    ['<li style="cursor:pointer">Log out</li>', 'other', 'Log out'],
    ['<a style="cursor:pointer" class="logout">Leave us</a>', 'link', 'Leave us'],
    ['<button aria-label="Abmelden"><svg></svg></button>', 'button', 'Abmelden'],
    ['<b id="l">Sign out</b><button aria-labelledby="l">x</button>', 'button', 'Sign out'],
    ['<a href="/u"><img alt="Your profile"></a>', 'link', 'Your profile'],
    ['<button title="Log out"></button>', 'button', 'Log out'],
  ])('are found, with the name that a reader of screens hears: %s', (html, role, name) => {
    expect(controls(html)[name]?.mark).toMatchObject({ role, name });
  });

  it.each([
    ['<p>You can log out above.</p>'],
    ['<li>Log out</li>'],
    ['<button disabled>Log out</button>'],
    ['<a href="/logout.zip" download>Log out</a>'],
    ['<input value="log out">'],
  ])('are not what nobody can press, or what loads a file: %s', (html) => {
    show(html);
    expect(snapshot().controls).toEqual([]);
  });

  it('are found one time where what can be pressed holds a text that can be pressed', () => {
    show('<button style="cursor:pointer"><span>Log out</span></button>');
    expect(snapshot().controls).toHaveLength(1);
  });

  it('are found in shadow roots, with their place', () => {
    show('<x-bar></x-bar>');
    const root = document.querySelector('x-bar')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<i></i><button>One</button><button>Log out</button>';
    expect(snapshot().controls.map(({ mark }) => mark.place)).toEqual(['x-bar:1>button:1', 'x-bar:1>button:2']);
  });

  it('tell where a link leads, never with its query: only a word that says sign-out', () => {
    const { 'Log out': out, Other: other } = controls(
      '<a href="/index.php?action=logout&token=a1b2c3d4">Log out</a><a href="https://else.example/x#top">Other</a>',
    );
    const none = { hash: '', queryWord: null };
    expect(out?.href).toEqual({
      origin: SITE,
      path: '/index.php',
      hasQuery: true,
      ...none,
      queryWord: 'action=logout',
    });
    expect(other?.href).toEqual({ origin: 'https://else.example', path: '/x', hasQuery: false, ...none, hash: '#top' });
  });

  it('tell no address of a script', () => {
    expect(controls('<a href="javascript:out(1)">Log out</a>')['Log out']?.href).toMatchObject({
      origin: 'javascript:',
      path: '',
    });
  });

  it('tell what a form sends by the names of its fields', () => {
    const { Go } = controls(
      '<form method="post" action="/logout"><input type="hidden" name="csrf" value="secret"><button>Go</button></form>',
    );
    const form = { method: 'POST', origin: SITE, path: '/logout', fields: ['csrf'], hasPassword: false };
    expect(Go).toMatchObject({ form, isScripted: false });
  });

  it.each([
    ['a form without an action', '<form><button>Out</button></form>', true],
    ['a button of no form', '<button>Out</button>', true],
    ['a link within the page', '<a href="#out">Out</a>', true],
    ['a link with a method', '<a href="/out" data-method="delete">Out</a>', true],
    ['a plain link', '<a href="/out">Out</a>', false],
  ])('tell whether only the script of the page knows what they do: %s', (_what, html, isScripted) => {
    expect(controls(html).Out?.isScripted).toBe(isScripted);
  });

  it.each([
    ['<article><a href="/out">Log out</a></article>'],
    ['<div class="comment-body"><a href="/out">Log out</a></div>'],
    ['<div contenteditable="true"><a href="/out">Log out</a></div>'],
    ['<div class="mw-parser-output"><a href="/out">Log out</a></div>'],
  ])('tell that a person may have written them into the page: %s', (html) => {
    expect(controls(html)['Log out']?.insideContent).toBe(true);
  });

  it('tell of dialogs and of openers of menus', () => {
    const seen = controls(
      '<div role="dialog"><button>Yes</button></div><button aria-haspopup="menu">Ada</button>' +
        '<div class="user-avatar" style="cursor:pointer">A</div><button>Save</button>',
    );
    expect([seen.Yes?.inDialog, seen.Save?.inDialog]).toEqual([true, false]);
    expect([seen.Ada?.opensMenu, seen.A?.opensMenu, seen.Save?.opensMenu]).toEqual([true, true, false]);
  });

  it('have no id and no class word that a machine made', () => {
    const { Out } = controls(
      '<button id="radix-:r1:" class="menu-item css-1x2y3z px-4" data-testid="out">Out</button>',
    );
    expect(Out?.mark).toMatchObject({ id: null, classes: ['menu-item'], testId: 'out' });
  });

  it('are told by the class of their picture where they have no name', () => {
    expect(controls('<button><i class="icon-logout"></i></button>')['']?.mark).toMatchObject({
      name: null,
      classes: ['icon-logout'],
    });
  });
});

describe('a look at a page', () => {
  it('tells the structure of the page, without what looks random', () => {
    show(
      '<form method="post" action="/login"><input name="email"><input type="password" name="password"></form>' +
        '<a href="/logout">x</a><a href="/u/3f2a9c81b7d64e55">me</a><a href="https://else.example/y">y</a>' +
        '<i id="account-menu"></i><i id="user-48291"></i>',
    );
    expect(snapshot().parts).toEqual([
      'password-field',
      'form POST /login email,password:password',
      'link /logout',
      'link /u/*',
      'id account-menu',
    ]);
  });

  it('tells what the storage keeps by the form of it, and of a signed token its end', () => {
    localStorage.clear();
    const payload = btoa(JSON.stringify({ exp: 1_900_000_000 })).replace(/=+$/, '');
    localStorage.setItem('signed', `eyJhbGciOiJIUzI1NiJ9.${payload}.c2lnbmF0dXJl`);
    localStorage.setItem('opaque', JSON.stringify({ access_token: 'q8Zt0vKx7LmN3pRs5w' }));
    localStorage.setItem('theme', 'dark');
    show('');
    const seen = Object.fromEntries(snapshot().storage.map((one) => [one.key, [one.looks, one.expiresAt]]));
    expect(seen).toEqual({
      signed: ['signed-token', 1_900_000_000_000],
      opaque: ['token', null],
      theme: ['plain', null],
    });
    expect(JSON.stringify(snapshot())).not.toContain('q8Zt0vKx7LmN3pRs5w');
  });

  it('tells whether the page itself is about signing out', () => {
    show('<h1>Are you sure you want to log out?</h1>');
    expect(snapshot().saysSignOut).toBe(true);
    show('<h1>Welcome</h1>');
    expect(snapshot().saysSignOut).toBe(false);
  });

  it.each(['querySelectorAll', 'parentNode', 'textContent', 'localName', 'action', 'shadowRoot'])(
    'is not misled where an element of a form bears the name of what is read: %s',
    (name) => {
      show('<form action="/out" method="post"><input name="x"><button>Log out</button></form>');
      const form = document.querySelector('form');
      if (form) Object.defineProperty(form, name, { configurable: true, value: form.firstElementChild });
      expect(snapshot().controls[0]).toMatchObject({ mark: { name: 'Log out' }, form: { path: '/out' } });
      if (form) Reflect.deleteProperty(form, name);
    },
  );

  it('ends, and still tells of the sign-out, where a page has too much', () => {
    show(`${'<a href="/x">x</a>'.repeat(520)}<a href="/logout">Log out</a>`);
    const { controls: found } = snapshot();
    expect(found.length).toBe(501);
    expect(found.at(-1)?.mark.name).toBe('Log out');
  });

  it('does nothing after its time, or in a page of another origin', () => {
    show('<button>Log out</button>');
    takeLook();
    expect(lookAtPage({ mark: 'm', from: 0, until: 1 }, SITE, null)).toBeNull();
    expect(lookAtPage(inTime, 'https://else.example', null)).toBeNull();
  });
});
