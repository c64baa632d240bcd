import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawAnswer } from '../../../utils/core/answers/answer.ts';
import { readVerdict, toSiteAnswer } from '../../../utils/core/answers/read-answer.ts';
import type { AnswerRule, Probe } from '../../../utils/core/sites/site.ts';
import { characterAi } from '../../../utils/sites/character-ai.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { claudeConsole } from '../../../utils/sites/claude-console.ts';
import { probeOf } from '../../fakes/samples/site-parts.ts';
import { html, json } from '../../fakes/site-server/answers.ts';

const ofClaude = probeOf(claude);
const ofConsole = probeOf(claudeConsole);
const ofCharacter = probeOf(characterAi);

const ended = {
  type: 'error',
  error: { type: 'permission_error', details: { error_code: 'account_session_invalid' } },
};
const typed = (contentType: string, status: number, body: string | null): RawAnswer => ({
  kind: 'response',
  status,
  contentType,
  challenged: false,
  body,
});

describe('readVerdict', () => {
  it.each([
    ['an account', ofClaude, json(200, { uuid: 'a', email_address: 'someone@example.org' }), 'yes'],
    ['the documented refusal', ofClaude, json(403, ended), 'no'],
    ['the refusal with 401', ofClaude, json(401, ended), 'no'],
    [
      'the refusal as problem+json',
      ofClaude,
      typed('application/problem+json; charset=utf-8', 403, JSON.stringify(ended)),
      'no',
    ],
    ['a list of organisations', ofConsole, json(200, [{ uuid: 'o' }]), 'yes'],
    ['a user', ofCharacter, json(200, { user: { user: { username: 'someone' } } }), 'yes'],
  ] as const)('understands %s', (_what, probe, raw, verdict) => {
    expect(readVerdict(probe, raw)).toBe(verdict);
  });

  it.each([
    ['HTML with 200', ofClaude, html(200)],
    ['HTML with 403', ofClaude, html(403, false)],
    ['HTML with 401', ofClaude, html(401)],
    ['a challenge', ofClaude, html(403)],
    ['a challenge that looks like the refusal', ofClaude, { ...json(403, ended), challenged: true } as RawAnswer],
    ['a challenge with 401', ofCharacter, html(401, true)],
    ['a redirect', ofClaude, { kind: 'redirect' }],
    ['no answer in time', ofClaude, { kind: 'timeout' }],
    ['a cut connection', ofClaude, { kind: 'network-error' }],
    ['a request that never left', ofClaude, { kind: 'not-sent', reason: 'no-credential' }],
    ['too many requests', ofClaude, json(429, {})],
    ['a server error', ofClaude, json(500, ended)],
    ['JSON that breaks off', ofClaude, typed('application/json', 403, JSON.stringify(ended).slice(0, -3))],
    ['an account that breaks off', ofClaude, typed('application/json', 200, '{"uuid":"a"')],
    ['JSON with no JSON in it', ofClaude, typed('application/json', 200, '')],
    ['a body that was too long or no text', ofClaude, typed('application/json', 200, null)],
    ['JSON said to be text', ofClaude, typed('text/plain', 403, JSON.stringify(ended))],
    ['JSON of no type', ofClaude, typed('', 403, JSON.stringify(ended))],
    ['an odd JSON type', ofClaude, typed('application/jsonp', 403, JSON.stringify(ended))],
    ['another 403', ofClaude, json(403, { error: { details: { error_code: 'region_blocked' } } })],
    ['a 401 without reason', ofClaude, json(401, {})],
    ['the refusal with 200 in a list', ofClaude, json(200, [ended])],
    ['200 with an empty list', ofClaude, json(200, [])],
    ['200 with null', ofClaude, json(200, null)],
    ['200 with a word', ofClaude, json(200, 'ok')],
    ['200 with a number', ofClaude, json(200, 1)],
    ['204', ofClaude, typed('', 204, '')],
    ['200 with an object for a list', ofConsole, json(200, {})],
    ['the Console refusing', ofConsole, json(403, ended)],
    ['a bad token, because no source tells the body of that answer', ofCharacter, json(401, { detail: 'x' })],
    ['the user as null', ofCharacter, json(200, { user: null })],
    ['the user as a list', ofCharacter, json(200, { user: [] })],
    ['an error that comes with 200', ofCharacter, json(200, { command: 'neo_error' })],
    [
      'a refusal in an inherited place',
      ofClaude,
      typed('application/json', 403, '{"__proto__":{"error":{"details":{"error_code":"account_session_invalid"}}}}'),
    ],
  ] as const)('could not tell from %s', (_what, probe, raw) => {
    expect(readVerdict(probe, raw)).toBe('could-not-tell');
  });

  it.each([
    ['an empty object', json(200, {})],
    ['an error that comes with 200', json(200, ended)],
  ])('could not tell from %s with 200 at Claude', (_what, raw) => {
    expect(readVerdict(ofClaude, raw)).toBe('could-not-tell');
  });

  it('reads own properties only, never inherited ones', () => {
    const probe = (path: string): Probe => ({
      ...ofClaude,
      signedIn: [{ status: [200], json: [{ path, is: 'object', lacks: 'error' }] }],
      signedOut: [],
    });
    for (const path of ['__proto__', 'constructor', 'constructor.prototype', 'toString', 'a.__proto__']) {
      expect(readVerdict(probe(path), json(200, { a: { b: 1 } })), path).toBe('could-not-tell');
    }
  });

  it('could not tell if both rules match', () => {
    const rule: AnswerRule = { status: [200], json: [{ path: 'a', is: 'text' }] };
    const both: Probe = { ...ofClaude, signedIn: [rule], signedOut: [rule] };
    expect(readVerdict(both, json(200, { a: 'x' }))).toBe('could-not-tell');
  });

  it('says "no" only for the documented body', () => {
    const isRefusal = (body: string): boolean => body.includes('account_session_invalid');
    fc.assert(
      fc.property(
        fc.json(),
        fc.constantFrom(200, 400, 401, 403, 404, 429, 500),
        (body, status) => isRefusal(body) || readVerdict(ofClaude, typed('application/json', status, body)) !== 'no',
      ),
    );
  });
});

describe('toSiteAnswer', () => {
  it.each([
    [json(403, ended), { kind: 'status', status: 403 }],
    [html(403), { kind: 'challenge' }],
    [{ kind: 'redirect' }, { kind: 'redirect' }],
    [{ kind: 'visited' }, { kind: 'visited' }],
    [
      { kind: 'not-sent', reason: 'no-token' },
      { kind: 'not-sent', reason: 'no-token' },
    ],
    [{ kind: 'timeout' }, { kind: 'timeout' }],
    [{ kind: 'network-error' }, { kind: 'network-error' }],
    [
      { kind: 'not-sent', reason: 'access-missing' },
      { kind: 'not-sent', reason: 'access-missing' },
    ],
  ] as const)('keeps the outline of %o and nothing of its body', (raw, expected) => {
    expect(toSiteAnswer(raw)).toEqual(expected);
  });
});
