import { once } from '../../once.ts';
import { toNormal } from './normal-text.ts';

/**
 * Words of controls that open the menu of an account, or a menu that may hold it, in lower case without accents. Only
 * their own words are looked at, never what a person is called.
 */
const menuWords: readonly string[] = [
  ...[
    'account',
    'account menu',
    'my account',
    'user',
    'user menu',
    'profile',
    'profile menu',
    'my profile',
    'avatar',
    'me',
  ],
  ...[
    'menu',
    'open menu',
    'main menu',
    'navigation',
    'open user menu',
    'open account menu',
    'toggle navigation',
    'settings',
    'more',
  ],
  ...[
    'konto',
    'mein konto',
    'profil',
    'benutzer',
    'benutzermenu',
    'einstellungen',
    'mehr',
    'mon compte',
    'compte',
    'mon profil',
    'parametres',
  ],
  ...[
    'cuenta',
    'mi cuenta',
    'perfil',
    'mi perfil',
    'usuario',
    'ajustes',
    'conta',
    'minha conta',
    'meu perfil',
    'conto',
    'il mio account',
    'profilo',
  ],
  ...[
    'account',
    'mijn account',
    'profiel',
    'instellingen',
    'mitt konto',
    'min konto',
    'min profil',
    'profiili',
    'oma tili',
    'moje konto',
    'muj ucet',
  ],
  ...[
    'ucet',
    'moj ucet',
    'fiok',
    'fiokom',
    'cont',
    'contul meu',
    'hesabim',
    'hesap',
    'profilim',
    'аккаунт',
    'профиль',
    'меню',
    'мой аккаунт',
  ],
  ...[
    'личныи кабинет',
    'кабинет',
    'профіль',
    'мій акаунт',
    'профил',
    'λογαριασμος',
    'προφιλ',
    'μενου',
    'アカウント',
    'プロフィール',
    'メニュー',
    'マイページ',
  ],
  ...[
    '계정',
    '내 계정',
    '프로필',
    '메뉴',
    '마이페이지',
    '账户',
    '账号',
    '我的',
    '个人中心',
    '菜单',
    '用户',
    '帳戶',
    '帳號',
    '會員中心',
    '選單',
    'บัญชี',
    'เมนู',
    'โปรไฟล์',
  ],
  ...[
    'tai khoan',
    'tai khoan cua toi',
    'ho so',
    'akun',
    'akun saya',
    'akaun',
    'الحساب',
    'حسابي',
    'القائمة',
    'الملف الشخصي',
    'حساب کاربری',
    'حساب من',
  ],
  ...['החשבון שלי', 'חשבון', 'תפריט', 'פרופיל', 'मेरा खाता', 'खाता', 'प्रोफ़ाइल', 'मेन्यू'],
];

/** Class words, ids and test ids of such controls, as a pattern in lower case. */
export const menuMarks =
  '(?:user|account|profile|member|personal|me)[-_]?(?:menu|dropdown|nav|button|btn|toggle|link|icon|image|img|pic|info|avatar|trigger|control|switcher)|avatar|gravatar|' +
  'menu[-_]?(?:toggle|button|btn|trigger|icon)|dropdown[-_]?(?:toggle|trigger|button)|navbar[-_]?toggle|hamburger|burger|kebab|nav[-_]?toggle';

const known = once<ReadonlySet<string>>(() => new Set(menuWords.map(toNormal)));
const accountMarks = /user|account|profile|member|personal|avatar|konto|compte|cuenta|perfil/i;

/** Whether a text is one of these words, and nothing else. */
export function isMenuWord(text: string): boolean {
  return known().has(toNormal(text));
}

/** Whether words of a page's code speak about an account. */
export function saysAccount(words: string): boolean {
  return accountMarks.test(words);
}
