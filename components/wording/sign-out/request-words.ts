import type { RequestReason, SentRequest } from '../../../utils/core/answers/sent-request.ts';
import type { MessageKey } from '../../words.ts';

export const whyKey: Record<RequestReason, MessageKey> = {
  'control-probe': 'whyControl',
  'sign-out': 'whySignOut',
  'deciding-probe': 'whyDeciding',
  'browser-probe': 'whyBrowser',
  'fetch-token': 'whyToken',
  'list-sessions': 'whyList',
  'end-session': 'whyEndDevice',
  'list-tokens': 'whyTokens',
  'revoke-token': 'whyRevoke',
  'diagnosis-probe': 'whyOut',
  account: 'whoIsIn',
  'status-page': 'whyStatus',
  'site-check': 'checkSite',
  learn: 'whyLearn',
};

export const wayKey: Record<SentRequest['way'], MessageKey> = { page: 'wayPage', background: 'wayBackground' };
