import { expect, it } from 'vitest';
import {
  findLabel,
  findReceiptLabel,
  type Labels,
  withLabel,
  withoutEnded,
} from '../../../utils/core/sessions/label.ts';
import { refId } from '../../../utils/core/sessions/session.ts';
import { refOf } from '../../fakes/fake-world.ts';

const claude = refOf('claude');
const elsewhere = refOf('claude', { storeId: 'firefox-container-3' });
const embedded = refOf('claude', { partition: { topLevelSite: 'https://news.example' } });

it('a name belongs to one site in one store and partition', () => {
  const labels = withLabel(
    withLabel(withLabel([], claude, 'mine', { digest: null }), elsewhere, 'work', { digest: null }),
    embedded,
    'in the news',
    { digest: null },
  );
  expect([claude, elsewhere, embedded, refOf('hub')].map((ref) => findLabel(labels, ref))).toEqual([
    'mine',
    'work',
    'in the news',
    null,
  ]);
});

it.each<[string, string, string | null]>([
  ['a new name', 'work', 'work'],
  ['spaces around and in it', '  at   work\n', 'at work'],
  ['nothing', '', null],
  ['spaces alone', ' \t ', null],
])('a person can type %s as a name', (_what, typed, expected) => {
  const before: Labels = [
    { ref: claude, text: 'mine', state: 'live', digest: null },
    { ref: elsewhere, text: 'stays', state: 'live', digest: null },
  ];
  const after = withLabel(before, claude, typed, { digest: null });
  expect([findLabel(after, claude), findLabel(after, elsewhere), after.length]).toEqual([
    expected,
    'stays',
    expected === null ? 1 : 2,
  ]);
});

it('a name is dropped with its sign-in, but kept for the receipt of a leave run', () => {
  const labels = withLabel(withLabel([], claude, 'mine', { digest: null }), elsewhere, 'work', { digest: null });
  const gone = new Set([claude, elsewhere].map(refId));
  expect(withoutEnded(labels, gone, new Set())).toEqual([]);
  const during = withoutEnded(labels, gone, new Set([refId(claude)]));
  expect([findLabel(during, claude), findReceiptLabel(during, claude), during.length]).toEqual([null, 'mine', 1]);
  expect(withoutEnded(during, new Set(), new Set())).toEqual([]);
  expect(findLabel(withLabel(during, claude, 'yours', { digest: null }), claude)).toBe('yours');
});
