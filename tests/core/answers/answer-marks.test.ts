import { describe, expect, it } from 'vitest';
import type { RawAnswer } from '../../../utils/core/answers/answer.ts';
import { readVerdict } from '../../../utils/core/answers/read-answer.ts';
import type { AnswerMark } from '../../../utils/core/sites/answer-mark.ts';
import type { Probe } from '../../../utils/core/sites/site.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { probeOf } from '../../fakes/samples/site-parts.ts';
import { html, json } from '../../fakes/site-server/answers.ts';

const ofClaude = probeOf(claude);
const typed = (contentType: string, status: number, body: string | null): RawAnswer => ({
  kind: 'response',
  status,
  contentType,
  challenged: false,
  body,
});

describe('a mark of the site', () => {
  const withMark = (mark: AnswerMark): Probe => ({
    ...ofClaude,
    signedIn: [],
    signedOut: [{ status: [200], json: [mark] }],
  });
  const isTaken = (mark: AnswerMark, body: unknown) => readVerdict(withMark(mark), json(200, body)) === 'no';

  it.each<[string, unknown, boolean]>([
    ['an empty object', {}, true],
    ['an object that inherits something', JSON.parse('{"__proto__":{"user":1}}'), false],
    ['null', null, false],
    ['an object with null in it', { user: null }, false],
    ['a list', [], false],
    ['a word', '', false],
    ['a number', 0, false],
    ['false', false, false],
  ])('takes %s for the whole answer "{}": %s', (_what, body, expected) => {
    expect(isTaken({ whole: 'empty-object' }, body)).toBe(expected);
  });

  it.each<[string, RawAnswer]>([
    ['JSON that breaks off', typed('application/json', 200, '{')],
    ['nothing', typed('application/json', 200, '')],
    ['a body that was too long', typed('application/json', 200, null)],
    ['HTML', html(200)],
    ['nesting without end', typed('application/json', 200, '['.repeat(100_000))],
    ['another status', json(201, {})],
  ])('does not take %s for the whole answer "{}" or "null"', (_what, raw) => {
    expect(readVerdict(withMark({ whole: 'empty-object' }), raw)).toBe('could-not-tell');
    expect(readVerdict(withMark({ whole: 'null' }), raw)).toBe('could-not-tell');
  });

  it.each<[string, unknown, boolean]>([
    ['a user', { user: { id: 1 } }, true],
    ['a user with an error', { user: { id: 1, error: 'expired' } }, false],
    ['a user with an error of null', { user: { error: null } }, false],
    ['an error beside the user', { user: { id: 1 }, error: 'x' }, false],
    ['an error of null beside the user', { user: { id: 1 }, error: null }, true],
    ['a message beside the user', { user: { id: 1 }, message: 'Sign in to the Wi-Fi' }, false],
    ['a user in an answer that failed', { user: { id: 1 }, ok: false }, false],
    ['a user without success', { user: { id: 1 }, success: false }, false],
    ['no user in it', { user: {} }, false],
    ['a list of users', { user: [{ id: 1 }] }, false],
  ])('takes %s for an object without an error: %s', (_what, body, expected) => {
    expect(isTaken({ path: 'user', is: 'object', lacks: 'error' }, body)).toBe(expected);
  });

  it.each<[string, unknown, boolean]>([
    ['a text', { user: { name: 'a' } }, true],
    ['an empty text', { user: { name: '' } }, false],
    ['a number', { user: { name: 7 } }, false],
    ['a text beside an error', { user: { name: 'a' }, errors: [] }, false],
    ['nothing', { user: {} }, false],
  ])('takes %s for a text: %s', (_what, body, expected) => {
    expect(isTaken({ path: 'user.name', is: 'text' }, body)).toBe(expected);
  });

  it('needs every mark of a rule', () => {
    const probe: Probe = {
      ...ofClaude,
      signedIn: [
        {
          status: [200],
          json: [
            { path: 'a', is: 'text' },
            { path: 'b', is: 'text' },
          ],
        },
      ],
    };
    expect(readVerdict(probe, json(200, { a: 'x' }))).toBe('could-not-tell');
    expect(readVerdict(probe, json(200, { a: 'x', b: 'y' }))).toBe('yes');
  });
});
