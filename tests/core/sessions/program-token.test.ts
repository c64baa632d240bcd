import { expect, it } from 'vitest';
import { judgeToken, type ProgramToken, type TokenResult } from '../../../utils/core/sessions/program-token.ts';
import { token } from '../../fakes/ports/fake-token-lists.ts';

const laptop = token('laptop', { givenAt: 1_000 });
const server = token('server', { givenAt: 2_000 });
const listed = (tokens: readonly ProgramToken[], owners: readonly string[] = ['ada']) =>
  ({ kind: 'listed', tokens, owners, whole: true }) as const;
const before = listed([laptop, server]);

it.each<[string, Parameters<typeof judgeToken>[1], TokenResult]>([
  ['a list without it', listed([server]), 'off-the-list'],
  ['an empty list of the same owner', listed([]), 'off-the-list'],
  ['a list with a new one beside', listed([server, token('new', { givenAt: 3_000 })]), 'off-the-list'],
  ['the same list', before, 'still-there'],
  ['a list that holds it, of an owner who was not read in full', listed([laptop], []), 'still-there'],
  ['a list without it, that was not read in full', listed([server], []), 'could-not-tell'],
  ['the lists of another owner', listed([], ['grace']), 'could-not-tell'],
  ['the same entry under another id', listed([server, { ...laptop, handle: 'anew' }]), 'could-not-tell'],
  ['no list', { kind: 'could-not-tell' }, 'could-not-tell'],
])('takes %s for what it shows', (_what, after, result) => {
  expect(judgeToken(before, after, laptop)).toBe(result);
});
