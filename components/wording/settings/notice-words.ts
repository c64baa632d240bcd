import type { NoticeCode } from '../../../utils/core/overview/parts/notices-part.ts';
import type { Trouble } from '../../model/app-dependencies.ts';
import type { MessageKey } from '../../words.ts';

export const noticeKey: Record<NoticeCode, MessageKey> = {
  'storage-failing': 'noticeStorageFailing',
  'settings-unreadable': 'noticeSettingsUnreadable',
  'settings-newer': 'noticeSettingsNewer',
  'records-unreadable': 'noticeRecordsUnreadable',
  'records-newer': 'noticeRecordsNewer',
  'cookies-unreadable': 'noticeCookiesUnreadable',
  'journal-unreadable': 'noticeJournalUnreadable',
  'journal-newer': 'noticeJournalNewer',
};

export const troubleKey: Record<Trouble, MessageKey> = {
  unreachable: 'troubleUnreachable',
  unexpected: 'troubleUnexpected',
  'invalid-command': 'troubleUnexpected',
  'foreign-sender': 'troubleUnexpected',
  'not-saved': 'troubleNotSaved',
  'not-allowed': 'troubleNotAllowed',
};
