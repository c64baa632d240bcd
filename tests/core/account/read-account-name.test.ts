import { describe, expect, it } from 'vitest';
import { MOST_NAME_CHARACTERS, readAccountName } from '../../../utils/core/account/read-account-name.ts';
import type { RawAnswer } from '../../../utils/core/answers/answer.ts';
import { readVerdict } from '../../../utils/core/answers/read-answer.ts';
import { allSites } from '../../../utils/sites/all-sites.ts';
import { json } from '../../fakes/site-server/answers.ts';

const email = { paths: ['user.email', 'user.name'], grade: 'B' } as const;
const withBody = (body: string | null): RawAnswer => ({
  kind: 'response',
  status: 200,
  contentType: 'application/json',
  challenged: false,
  body,
});
const named = (name: unknown) => readAccountName(email, json(200, { user: { email: name } }));

describe('the account that an answer names', () => {
  it('is the text at the first path that holds one', () => {
    expect(named('ada@example.test')).toBe('ada@example.test');
    expect(readAccountName(email, json(200, { user: { email: '', name: 'Ada' } }))).toBe('Ada');
    expect(readAccountName(email, json(200, { user: { email: null, name: 'Ada' } }))).toBe('Ada');
  });

  it.each<[string, RawAnswer]>([
    ['another place', json(200, { email: 'ada@example.test' })],
    ['a number', json(200, { user: { email: 7 } })],
    ['a list', json(200, { user: { email: ['ada@example.test'] } })],
    ['nothing that can be seen', json(200, { user: { email: '\u200b\u202e \n' } })],
    ['a name that every object has', json(200, { user: {} })],
    ['no JSON', withBody('ada')],
    ['a body too long to be read', withBody(null)],
    ['no answer', { kind: 'timeout' }],
  ])('is none in an answer with %s', (_what, raw) => {
    expect(readAccountName(email, raw)).toBeNull();
    expect(readAccountName({ paths: ['constructor.name'], grade: 'B' }, raw)).toBeNull();
  });

  it('is made harmless: one line, in one direction, and not too long', () => {
    expect(named('ada\n\u202eSigned out.\u2028x')).toBe('ada Signed out. x');
    expect(named('<b>ada</b>')).toBe('<b>ada</b>'); // shown as text
    const long = named('\u{1f469}'.repeat(50_000)) ?? '';
    expect([...long]).toHaveLength(MOST_NAME_CHARACTERS);
    expect(long.endsWith('\u{1f469}…')).toBe(true);
    expect(named('a'.repeat(MOST_NAME_CHARACTERS))).toBe('a'.repeat(MOST_NAME_CHARACTERS));
  });
});

const answers: Readonly<Record<string, readonly [body: unknown, name: string]>> = {
  'character-ai': [{ user: { user: { username: 'ada_l', id: 3 }, name: 'x' } }, 'ada_l'],
  chatgpt: [{ user: { id: 'u', email: 'ada@example.test', name: 'Ada' }, expires: '2027' }, 'ada@example.test'],
  claude: [{ uuid: 'u', email_address: 'ada@example.test', full_name: 'Ada' }, 'ada@example.test'],
  perplexity: [{ user: { email: 'ada@example.test', name: 'Ada' }, expires: '2027' }, 'ada@example.test'],
  wikipedia: [{ batchcomplete: true, query: { userinfo: { id: 7, name: 'Ada L' } } }, 'Ada L'],
};

describe('a site that tells who is signed in', () => {
  const telling = allSites.filter(({ accountName }) => accountName !== null);

  it('is one of those that are known to', () => {
    expect(telling.map(({ id }) => id)).toEqual(Object.keys(answers));
  });

  it.each(telling.map((site) => [site.id, site] as const))(
    '%s names the account where its definition says',
    (id, site) => {
      const [body, name] = answers[id] ?? [null, ''];
      const raw = json(200, body);
      expect(site.probe && readVerdict(site.probe, raw)).toBe('yes');
      expect(site.accountName && readAccountName(site.accountName, raw)).toBe(name);
    },
  );
});
