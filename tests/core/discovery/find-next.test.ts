import { describe, expect, it } from 'vitest';
import { findAppeared, findConfirmation } from '../../../utils/core/discovery/find-next.ts';
import type { ControlSeen } from '../../../utils/core/discovery/page-snapshot.ts';
import { controlOf, formOf, linkOf, pageOf, SITE } from './page-of.ts';

const button = (name: string, change: Parameters<typeof controlOf>[0] = {}) =>
  controlOf({ ...change, mark: { name, place: name, ...change.mark } });
const inDialog = (name: string) => button(name, { inDialog: true });
const before = pageOf([button('Log out'), button('OK')]);
const confirm = (...controls: readonly ControlSeen[]) =>
  findConfirmation(before, pageOf([...before.controls, ...controls]), null)?.mark.name;
const onPage = (change: Parameters<typeof pageOf>[1], ...controls: readonly ControlSeen[]) =>
  findConfirmation(before, pageOf(controls, { path: '/logout', ...change }), null)?.mark.name;

describe('what appeared after a press', () => {
  it('is an item that signs out', () => {
    const menu = pageOf([...before.controls, button('Settings'), button('Sign out')]);
    expect(findAppeared(before, menu)?.mark.name).toBe('Sign out');
  });

  it.each([
    ['was there before', pageOf(before.controls)],
    ['is hidden', pageOf([...before.controls, button('Sign out', { visible: false })])],
    ['stands on another page', pageOf([button('Sign out')], { path: '/else' })],
    ['is bait', pageOf([...before.controls, button('Sign out', { insideContent: true })])],
  ])('is nothing that %s', (_what, after) => {
    expect(findAppeared(before, after)).toBeNull();
  });
});

describe('the confirmation of a sign-out', () => {
  it.each([
    ['its words', [inDialog('Cancel'), inDialog('Log out now')], 'Log out now'],
    ['a word for going on', [inDialog('Cancel'), inDialog('Yes')], 'Yes'],
    ['its address', [inDialog('Cancel'), linkOf('Really', '/logout', { inDialog: true })], 'Really'],
  ])('is known in a dialog by %s', (_what, controls, name) => {
    expect(confirm(...controls)).toBe(name);
  });

  it.each([
    ['that ends the account', [inDialog('Delete account')]],
    ['that cancels', [inDialog('Cancel'), inDialog('Stay')]],
    ['outside the dialog', [button('Yes')]],
    ['of two that go on', [inDialog('Yes'), inDialog('Continue')]],
    ['in a dialog that is not open', [button('Yes', { inDialog: true, visible: false })]],
  ])('is nothing %s', (_what, controls) => {
    expect(confirm(...controls)).toBeUndefined();
  });

  it('is the button of a form on a page that says sign-out, whatever the button is called', () => {
    expect(onPage({ path: '/accounts/logout' }, formOf('Submit', '/accounts/logout'))).toBe('Submit');
    expect(onPage({ path: '/bye', saysSignOut: true }, formOf('Yes', '/bye'))).toBe('Yes');
    expect(onPage({ path: '/bye', saysSignOut: true }, formOf('Sign out', '/bye'))).toBe('Sign out');
  });

  it('is that button too on the page that a link led to which says so itself', () => {
    const asking = pageOf([formOf('Submit', '/leave')], { path: '/leave' });
    const link = linkOf('Log out', '/leave').mark;
    expect(findConfirmation(before, asking, link)?.mark.name).toBe('Submit');
    expect(findConfirmation(before, asking, { ...link, name: 'Settings' })).toBeNull();
    expect(findConfirmation(before, { ...asking, path: '/else' }, link)).toBeNull();
  });

  it.each([
    ['on the front page, which a link without a path of its own led to', '/', '/', ['token']],
    ['that goes elsewhere', '/leave', '/newsletter', ['token']],
    ['that a person writes into', '/leave', '/leave', ['comment']],
  ])('is no form %s', (_what, path, action, fields) => {
    const form = { method: 'POST', origin: SITE, path: action, fields, hasPassword: false };
    const asking = pageOf([formOf('Submit', action, { form })], { path });
    expect(findConfirmation(before, asking, linkOf('Log out', path).mark)).toBeNull();
  });

  it('is a form to another address on a page that is itself about signing out', () => {
    const form = { method: 'POST', origin: SITE, path: '/w/index.php', fields: ['wpEditToken'], hasPassword: false };
    expect(onPage({ path: '/wiki/Special:UserLogout' }, formOf('Submit', '/w/index.php', { form }))).toBe('Submit');
  });

  it('is not what asks for the next sign-in on the page after a sign-out', () => {
    const form = { method: 'POST', origin: SITE, path: '/login/start', fields: ['email'], hasPassword: false };
    expect(onPage({ path: '/logout' }, formOf('Continue', '/login/start', { form }))).toBeUndefined();
    expect(onPage({ path: '/logout' }, formOf('Continue', '/logout', { form: { ...form, path: '/logout' } }))).toBe(
      'Continue',
    );
  });

  it('is the form there, not the link that led to it and stands on each page', () => {
    const link = linkOf('Logout', '/logout');
    const change = { form: { method: 'POST', origin: SITE, path: '/login', fields: ['p'], hasPassword: true } };
    const controls = [link, formOf('Logout', '/login'), formOf('Change Password', '/login', change)];
    expect(findConfirmation(before, pageOf(controls, { path: '/logout' }), link.mark)).toBe(controls[1]);
    expect(findConfirmation(before, pageOf([link], { path: '/logout' }), link.mark)).toBeNull();
  });

  it.each([
    ['a page that is about something else', { path: '/home2' }, [formOf('Submit', '/x')]],
    ['a form to sign in again', {}, [formOf('Sign in', '/login'), formOf('Sign in with Mail', '/auth')]],
    [
      'a form with a password',
      {},
      [
        formOf('Submit', '/login', {
          form: { method: 'POST', origin: SITE, path: '/login', fields: [], hasPassword: true },
        }),
      ],
    ],
    [
      'a search',
      {},
      [
        formOf('OK', '/search', {
          form: { method: 'GET', origin: SITE, path: '/search', fields: ['q'], hasPassword: false },
        }),
      ],
    ],
    [
      'a form to another site',
      {},
      [
        formOf('Submit', '/logout', {
          form: { method: 'POST', origin: 'https://e.example', path: '/logout', fields: [], hasPassword: false },
        }),
      ],
    ],
    [
      'the page of the end of an account',
      { path: '/account/delete', saysSignOut: true },
      [formOf('Yes', '/account/delete')],
    ],
  ])('is not on %s', (_what, change, controls) => {
    expect(onPage(change, ...controls)).toBeUndefined();
  });
});
