import type { EpochMs } from '../../utils/core/time.ts';
import type { App } from '../app-context.ts';
import type { MessageKey } from '../words.ts';
import type { Receipt } from './build-receipt.ts';

type Speech = Pick<App, 'words' | 'format'>;

/** The parts of a receipt that may be missing, under their headings. */
export function receiptParts(receipt: Receipt): readonly (readonly [MessageKey, readonly string[]])[] {
  const parts: readonly (readonly [MessageKey, readonly string[]])[] = [
    ['receiptAsked', receipt.asked],
    ['receiptRemoved', receipt.removed],
    ['receiptRemains', receipt.remains],
    ['receiptHabit', receipt.habit === null ? [] : [receipt.habit]],
  ];
  return parts.filter(([, sentences]) => sentences.length > 0);
}

/** A receipt as a text to keep or to print. */
export function receiptText(receipt: Receipt, now: EpochMs, { words, format }: Speech): string {
  const { startedAt, endedAt, site, where, scope, lead, outcome } = receipt;
  const line = (key: MessageKey, value: string) => words('nameAndValue', { name: words(key), value });
  return [
    words('receiptTitle', { site }),
    '',
    line('historyWhen', format.moment(startedAt, now)),
    ...(endedAt === null ? [] : [line('receiptEnded', format.moment(endedAt, now))]),
    line('historySite', site),
    line('where', where),
    line('receiptScope', scope),
    '',
    [lead, ...outcome].join(' '),
    ...receiptParts(receipt).flatMap(([key, sentences]) => [
      '',
      words(key),
      ...sentences.map((sentence) => `- ${sentence}`),
    ]),
    '',
    words('supportFoot'),
    '',
  ].join('\n');
}
