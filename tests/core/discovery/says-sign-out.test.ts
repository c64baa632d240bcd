import { describe, expect, it } from 'vitest';
import { saysMore, saysSignOut } from '../../../utils/core/discovery/words/says-sign-out.ts';
import { signOutWords } from '../../../utils/core/discovery/words/sign-out-words.ts';

describe('a text that says sign-out', () => {
  it.each(Object.entries(signOutWords))(
    'is known in the language %s, whole and beside other words',
    (_language, words) => {
      for (const word of words.says) {
        expect([word, saysSignOut(word)]).toEqual([word, 'exact']);
        expect([word, saysSignOut(word.toUpperCase())]).not.toEqual([word, null]);
        expect([word, saysSignOut(`${word} (Ada)`)]).toEqual([word, 'among']);
      }
      for (const word of words.alone) {
        expect([word, saysSignOut(word)]).toEqual([word, 'alone']);
        expect([word, saysSignOut(`${word} xx`) === 'alone']).toEqual([word, false]);
      }
    },
  );

  it.each([
    ['Log out', 'exact'],
    ['  Log\n out… ', 'exact'],
    ['LOG OUT', 'exact'],
    ['Deconnexion', 'exact'],
    ['Log out of Wiki', 'among'],
    ['Ada, sign out', 'among'],
    ['ログアウトする', 'among'],
    ['Выход', 'alone'],
    ['Çıkış', 'alone'],
  ])('is told apart by how surely it says so: %s', (text, how) => {
    expect(saysSignOut(text)).toBe(how);
  });

  it.each([
    'Blog outlook',
    'Catalogout',
    'Exit full screen',
    'Sign in',
    'How to sign out',
    'Why was I signed out?',
    'Stay signed in, never log out',
    'Automatic log out time',
    'You can log out of this page whenever you want to do so',
    'Sign out of all devices',
    'Log out everywhere',
    'Log out other sessions',
    'Auf allen Geräten abmelden',
    'Cerrar sesión en todos los dispositivos',
    'Déconnexion de tous les appareils',
    'すべての端末からログアウト',
    '退出所有设备登录',
    'Log out and delete my account',
    'Konto löschen und abmelden',
    'Newsletter abmelden',
    '注销账号',
    '',
  ])('is none of these: %s', (text) => {
    expect(saysSignOut(text)).toBeNull();
  });

  it.each([
    ['Delete my account', true],
    ['Close account', true],
    ['Deactivate', true],
    ['Supprimer mon compte', true],
    ['Удалить аккаунт', true],
    ['アカウントを削除', true],
    ['Log out', false],
    ['Fermer la session', false],
    ['Allow', false],
  ])('says that more ends than this session: %s', (text, more) => {
    expect(saysMore(text)).toBe(more);
  });
});
