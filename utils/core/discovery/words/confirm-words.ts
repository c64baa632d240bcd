import { once } from '../../once.ts';
import { toNormal } from './normal-text.ts';

/**
 * What the button of a question bears that goes on, in many languages: the question itself says what it is about. Never
 * a word for keeping, cancelling or deleting.
 */
const confirmWords: readonly string[] = [
  ...['yes', 'ok', 'okay', 'confirm', 'continue', 'submit', 'proceed', 'go on', 'send', 'yes, continue', 'yes please'],
  ...['ja', 'bestätigen', 'weiter', 'fortfahren', 'absenden', 'oui', 'confirmer', 'continuer', 'valider', 'envoyer'],
  ...[
    'sí',
    'confirmar',
    'continuar',
    'aceptar',
    'enviar',
    'sim',
    'aceitar',
    'conferma',
    'continua',
    'procedi',
    'invia',
  ],
  ...[
    'doorgaan',
    'bevestigen',
    'verzenden',
    'bekräfta',
    'fortsätt',
    'skicka',
    'bekreft',
    'fortsett',
    'bekræft',
    'fortsæt',
  ],
  ...[
    'kyllä',
    'jatka',
    'vahvista',
    'lähetä',
    'tak',
    'potwierdź',
    'dalej',
    'kontynuuj',
    'wyślij',
    'ano',
    'potvrdit',
    'pokračovat',
  ],
  ...[
    'áno',
    'potvrdiť',
    'pokračovať',
    'igen',
    'megerősítés',
    'tovább',
    'da',
    'confirmă',
    'continuă',
    'potvrdi',
    'nastavi',
  ],
  ...[
    'evet',
    'onayla',
    'devam',
    'gönder',
    'да',
    'подтвердить',
    'продолжить',
    'отправить',
    'так',
    'підтвердити',
    'продовжити',
  ],
  ...[
    'ναι',
    'επιβεβαίωση',
    'συνέχεια',
    'はい',
    '確認',
    '続行',
    '送信',
    'ok',
    '예',
    '네',
    '확인',
    '계속',
    '是',
    '确定',
    '确认',
    '继续',
    '提交',
  ],
  ...[
    '確定',
    '確認',
    '繼續',
    'ใช่',
    'ยืนยัน',
    'ตกลง',
    'có',
    'xác nhận',
    'tiếp tục',
    'đồng ý',
    'ya',
    'lanjutkan',
    'konfirmasi',
    'teruskan',
  ],
  ...[
    'نعم',
    'تأكيد',
    'متابعة',
    'موافق',
    'بله',
    'تأیید',
    'ادامه',
    'כן',
    'אישור',
    'המשך',
    'हाँ',
    'पुष्टि करें',
    'जारी रखें',
    'ठीक है',
  ],
];

const known = once<ReadonlySet<string>>(() => new Set(confirmWords.map(toNormal)));

/** Whether a button says that it goes on, and nothing else. */
export function isConfirmWord(text: string): boolean {
  return known().has(
    toNormal(text)
      .replace(/(?<![.!…→»>])[.!…→»>]+$/u, '')
      .trim(),
  );
}
