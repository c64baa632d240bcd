import type { Diagnosis, ReasonAnswer, ReasonCode } from '../../../utils/core/diagnosis/diagnosis.ts';
import type { MessageKey } from '../../words.ts';

/** The usual reasons, as questions. */
export const reasonKey: Record<ReasonCode, MessageKey> = {
  'clears-on-exit': 'reasonClears',
  'cleared-data': 'reasonClearedData',
  'private-window': 'reasonPrivate',
  'ended-everywhere': 'reasonEverywhere',
  'other-account': 'reasonAccount',
  connection: 'reasonConnection',
};

/** How a person can find out what an extension cannot see. */
export const reasonHintKey: Record<ReasonCode, MessageKey> = {
  'clears-on-exit': 'hintClears',
  'cleared-data': 'hintClearedData',
  'private-window': 'hintPrivate',
  'ended-everywhere': 'hintEverywhere',
  'other-account': 'hintAccount',
  connection: 'hintConnection',
};

export const reasonAnswerKey: Record<ReasonAnswer, MessageKey> = {
  yes: 'yes',
  no: 'no',
  'cannot-see': 'cannotSee',
  'said-yes': 'youSayYes',
  'said-no': 'youSayNo',
};

/** What to know before the causes: how much the record can tell. */
export const recordKey: Record<Diagnosis['record'], MessageKey | null> = {
  kept: null,
  'none-yet': 'recordNoneYet',
  off: 'recordIsOff',
};
