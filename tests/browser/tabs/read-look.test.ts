import { describe, expect, it } from 'vitest';
import { readLook } from '../../../utils/browser/tabs/read-look.ts';

const SITE = 'https://wiki.example';
const control = {
  role: 'link',
  name: 'Log out',
  testId: null,
  id: null,
  classes: [],
  place: 'a:1',
  href: { origin: SITE, path: '/logout', hasQuery: false, queryWord: null, hash: '' },
  form: null,
  opensMenu: false,
  inDialog: false,
  insideContent: false,
  isScripted: false,
  isLikely: true,
};
const asSeen = (raw: object) => ({ index: 0, visible: true, raw: JSON.stringify(raw) });
const page = { mark: 'm', path: '/', saysSignOut: false, controls: [asSeen(control)], forms: [], ids: [] };
const kept = { storage: [], asked: ['/api/me', '/api/u/3f2a9c81b7d64e55'] };
const read = (change: object, storage: object = {}) => readLook(SITE, { ...page, ...change }, { ...kept, ...storage });

describe('what a page answers to a look', () => {
  it('is read field by field', () => {
    const look = read({});
    expect(look?.snapshot).toMatchObject({ origin: SITE, asked: ['/api/me'], parts: ['link /logout'] });
    expect(look?.snapshot.controls[0]).toMatchObject({ mark: { role: 'link', name: 'Log out', path: '/logout' } });
  });

  it.each([
    ['no object', readLook(SITE, 'x', kept)],
    ['no answer', readLook(SITE, null, null)],
    ['too many controls', read({ controls: Array.from({ length: 1_001 }, () => asSeen(control)) })],
    ['a name of another kind', read({ ids: [7] })],
    ['an address that is too long', read({ path: 'x'.repeat(20_000) })],
    ['a control that is no JSON', read({ controls: [{ ...asSeen(control), raw: '{' }] })],
    ['a control without a place', read({ controls: [asSeen({ ...control, place: null })] })],
    ['a link that leads nowhere', read({ controls: [asSeen({ ...control, href: {} })] })],
    ['a key of the storage without a kind', read({}, { storage: [{ area: 'local', key: 'x', looks: 'odd' }] })],
  ])('is refused whole with %s', (_what, look) => {
    expect(look).toBeNull();
  });

  it('counts as the worse where a sign is missing: content, and known to the script alone', () => {
    const { insideContent: _inside, isScripted: _scripted, ...rest } = control;
    expect(read({ controls: [asSeen(rest)] })?.snapshot.controls[0]).toMatchObject({
      insideContent: true,
      isScripted: true,
    });
  });

  it('names no account by a key of the storage, and each key once', () => {
    const key = (user: string, looks: string) => ({
      area: 'local',
      key: `auth:${user}@mail.example:token`,
      looks,
      expiresAt: null,
    });
    const look = read({}, { storage: [key('bob', 'plain'), key('ada', 'token'), key('eve', 'plain')] });
    expect(look?.snapshot.storage).toEqual([{ area: 'local', key: 'auth:*:token', looks: 'token', expiresAt: null }]);
  });

  it('turns no text of the screen around', () => {
    expect(read({ controls: [asSeen({ ...control, name: 'Log\u202e out' })] })?.snapshot.controls[0]?.mark.name).toBe(
      'Log out',
    );
  });
});
