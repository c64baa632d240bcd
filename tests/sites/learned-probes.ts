import type { RawAnswer } from '../../utils/core/answers/answer.ts';
import type { AnswerRule, Probe } from '../../utils/core/sites/site.ts';

/** A page of HTML as an answer. */
export const page = (body: string, status = 200): RawAnswer => ({
  kind: 'response',
  status,
  contentType: 'text/html; charset=utf-8',
  challenged: false,
  body: `<!doctype html><title>Wiki</title>${body}`,
});

/** Rules as they are learned from a site that no definition ships for. */
export const learned = {
  page: { status: [200], page: { has: ['form POST /login email'], lacks: ['link /out'] } },
  signedInPage: { status: [200], page: { has: ['link /out'], lacks: ['form POST /login email'] } },
  user: { status: [200], json: [{ path: 'user', is: 'object', lacks: 'error' }] },
  name: { status: [200], json: [{ path: 'user.name', is: 'text' }] },
  nobody: { status: [200], json: [{ path: 'user', is: 'null', keys: ['user'] }] },
  flag: { status: [200], json: [{ path: 'session.valid', is: 'false', keys: ['valid'] }] },
  word: { status: [401], json: [{ path: 'code', equals: 'not_signed_in' }] },
  redirect: { redirect: '/login' },
} as const satisfies Record<string, AnswerRule>;

const probe = (signedIn: AnswerRule, signedOut: AnswerRule): Probe => ({
  url: 'https://wiki.example.org/start',
  headerFromCookie: null,
  judges: ['wiki_session'],
  signedIn: [signedIn],
  signedOut: [signedOut],
  grade: 'B',
});

/** Probes of each kind that can be learned, by what they look at. */
export const learnedProbes: readonly (readonly [string, Probe])[] = [
  ['a wiki that is told by its page', probe(learned.signedInPage, learned.page)],
  ['a wiki that redirects', probe(learned.signedInPage, learned.redirect)],
  ['a shell whose endpoint knows a user', probe(learned.name, learned.nobody)],
  ['a shell whose endpoint has a flag', probe(learned.name, learned.flag)],
  ['a shell whose endpoint refuses with a word', probe(learned.name, learned.word)],
];
