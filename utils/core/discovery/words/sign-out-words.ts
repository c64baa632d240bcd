/** How one language says that something signs out. */
export type SignOutWords = {
  /** Said in a short text, alone or among few other words: "Log out", "Log out of Wiki". */
  readonly says: readonly string[];
  /**
   * Means it too, but only as the whole text: "Exit" beside other words means something else, and in several languages
   * one word stands for signing out, leaving a course and unsubscribing.
   */
  readonly alone: readonly string[];
};

/**
 * The words that controls bear which sign out, by language (BCP 47). Written in lower case; accents and capitals do not
 * count when they are compared. In Chinese, Japanese, Korean and Thai no space stands between words.
 */
export const signOutWords = {
  ar: { says: ['تسجيل الخروج', 'تسجيل خروج', 'سجل الخروج'], alone: ['خروج', 'الخروج'] },
  bg: { says: ['изход от профила', 'излизане от профила'], alone: ['отписване', 'изход', 'излез'] },
  ca: { says: ['tanca la sessió', 'tancar sessió', 'tancar la sessió', 'finalitza la sessió'], alone: ['surt'] },
  cs: { says: ['odhlásit z účtu'], alone: ['odhlásit', 'odhlásit se', 'odhlášení'] },
  da: { says: ['log ud', 'log af', 'logge ud'], alone: [] },
  de: { says: ['vom konto abmelden', 'ausloggen', 'log-out'], alone: ['abmelden', 'abmeldung', 'jetzt abmelden'] },
  el: { says: ['αποσύνδεση', 'αποσυνδεθείτε'], alone: ['έξοδος'] },
  en: {
    says: [
      'log out',
      'log-out',
      'logout',
      'sign out',
      'sign-out',
      'signout',
      'log off',
      'logoff',
      'sign off',
      'end session',
    ],
    alone: ['exit'],
  },
  es: {
    says: ['cerrar sesión', 'cerrar la sesión', 'cierra sesión', 'desconectarse', 'finalizar sesión'],
    alone: ['salir'],
  },
  et: { says: ['logi välja'], alone: ['välju'] },
  fa: { says: ['خروج از حساب', 'خروج از سیستم', 'خروج از حساب کاربری'], alone: ['خروج'] },
  fi: { says: ['kirjaudu ulos', 'kirjaudu pois', 'uloskirjautuminen'], alone: ['poistu'] },
  fr: {
    says: ['déconnexion', 'se déconnecter', 'me déconnecter', 'déconnecter', 'fermer la session', 'fermer ma session'],
    alone: ['quitter'],
  },
  he: { says: ['התנתקות', 'התנתק', 'להתנתק', 'יציאה מהמערכת'], alone: ['יציאה'] },
  hi: { says: ['लॉग आउट', 'लॉगआउट', 'साइन आउट', 'लॉग आउट करें', 'साइन आउट करें'], alone: [] },
  hr: { says: ['odjava s računa'], alone: ['odjava', 'odjavi se', 'odjavite se'] },
  hu: { says: ['kijelentkezés', 'kilépés a fiókból', 'kijelentkezem'], alone: ['kilépés'] },
  id: { says: ['keluar dari akun', 'keluar akun'], alone: ['keluar'] },
  it: {
    says: ['disconnetti', 'disconnettiti', 'chiudi sessione', 'esci dal profilo', "esci dall'account"],
    alone: ['esci'],
  },
  ja: { says: ['ログアウト', 'サインアウト', 'ログオフ'], alone: [] },
  ko: { says: ['로그아웃', '로그 아웃', '사인아웃'], alone: [] },
  lt: { says: ['atsijungti'], alone: ['išeiti'] },
  lv: { says: ['izrakstīties', 'atteikties no konta'], alone: ['iziet'] },
  ms: { says: ['log keluar', 'daftar keluar'], alone: ['keluar'] },
  nb: { says: ['logg ut', 'logg av'], alone: [] },
  nl: { says: ['uitloggen', 'log uit'], alone: ['afmelden', 'meld af', 'meld u af'] },
  pl: { says: ['wyloguj', 'wyloguj się', 'wylogowanie'], alone: ['wyjdź'] },
  pt: {
    says: ['terminar sessão', 'encerrar sessão', 'fazer logout', 'sair da conta', 'finalizar sessão'],
    alone: ['sair'],
  },
  ro: { says: ['deconectare', 'deconectează-te', 'deconectați-vă', 'ieșire din cont'], alone: ['ieșire'] },
  ru: {
    says: ['выйти из аккаунта', 'выйти из системы', 'выйти из учетной записи', 'завершить сеанс', 'разлогиниться'],
    alone: ['выйти', 'выход'],
  },
  sk: { says: ['odhlásiť z účtu'], alone: ['odhlásiť', 'odhlásiť sa', 'odhlásenie'] },
  sl: { says: ['odjava iz računa'], alone: ['odjavi me', 'odjavite se', 'odjava'] },
  sr: { says: ['одјава са налога'], alone: ['одјава', 'одјави се', 'odjavi se'] },
  sv: { says: ['logga ut', 'logga av'], alone: [] },
  th: { says: ['ออกจากระบบ', 'ลงชื่อออก', 'ล็อกเอาต์'], alone: [] },
  tr: { says: ['oturumu kapat', 'çıkış yap', 'cikis yap', 'oturumu sonlandır'], alone: ['çıkış'] },
  uk: { says: ['вийти з облікового запису', 'вийти з акаунта', 'вийти з системи'], alone: ['вийти', 'вихід'] },
  vi: { says: ['đăng xuất'], alone: ['thoát'] },
  'zh-Hans': { says: ['退出登录', '登出', '注销登录', '退出登陆', '退出账号'], alone: ['退出', '注销'] },
  'zh-Hant': { says: ['登出', '退出登入'], alone: ['登出帳號', '登出帳戶'] },
} as const satisfies Record<string, SignOutWords>;
