import type { RawAnswer } from '../../answers/answer.ts';
import { isRecord, parseJson } from '../../answers/json-path.ts';
import { isJson } from '../../answers/read-answer.ts';
import type { AnswerMark, AnswerMarks } from '../../sites/answer-mark.ts';
import { isPlainWord } from '../../sites/plain-words.ts';
import type { AnswerRule } from '../../sites/site.ts';

type Response = Extract<RawAnswer, { kind: 'response' }>;

/** What stands at a place of a body. `keys`: those of the object that holds it. */
type Place = { readonly path: string; readonly value: unknown; readonly keys: readonly string[] };

/** How deep, and how much, is looked at. */
const DEEPEST = 3;
const MOST_KEYS = 40;
/** A key that a programmer gave. One with digits may be somebody's number. */
const PLAIN_KEY = /^[a-z_$][a-z_$-]{0,29}$/i;
/** Keys that speak of whoever is signed in. */
const OF_PERSON = /user|account|e?mail|^name$|login|profile|viewer|member|^me$|identity/i;
/** Keys that may, but a visitor's session has them as well. */
const MAYBE_OF_PERSON = /session|^id$|^uuid$|^sub$/i;
/** Keys that stand for one thing at every account. Others may be somebody's name. */
const COMMON =
  /^(?:data|result|roles?|plan|settings|team|workspace|org(?:anization)?|(?:first|last|display|full|nick)_?name|avatar)$/i;
/** Keys whose texts a visitor gets as well at some other time, or that change by themselves. */
const PASSING =
  /token|csrf|xsrf|nonce|error|message|detail|reason|time|date|expires|version|locale|lang|theme|path|url/i;
/** Keys under which a server names what is wrong by a word of its own. */
const CODE = /^(?:error|code|type|kind|error_?code|err_?code|error_?type)$/i;

/** Words for any fault, at any address. */
const ANY_FAULT =
  /^(?:error|errors|fail(?:ed|ure)?|invalid|unknown|object|string|forbidden|not[-_.]?found|(?:bad|too|rate|internal|service|server)[-_.]?\w*|maintenance|unavailable|timeout|blocked)$/i;

/** Marks of a body that only a signed-in one has. `second` is an equal look: what is not in it passes by. */
export function findJsonIn(first: Response, second: Response, visitor: RawAnswer): AnswerRule | null {
  const [one, other] = [placesOf(first), placesOf(second)];
  const out = visitor.kind === 'response' && isJson(visitor.contentType) ? placesOf(visitor) : [];
  const isStable = ({ path, value }: Place) => sortOf(at(other, path)?.value) === sortOf(value);
  const marks = one
    .filter(({ path, value }) => isStable({ path, value, keys: [] }) && sortOf(at(out, path)?.value) !== sortOf(value))
    .filter(({ path }) => !PASSING.test(path) && isCommon(path))
    .sort((a, b) => rank(b) - rank(a))
    .map(toMark)
    .filter((mark) => mark !== null);
  const [best, ...others] = marks;
  if (best === undefined) return null;
  const near = others.filter((mark) => isNear(best, mark));
  const next = near.find((mark) => 'path' in mark && MAYBE_OF_PERSON.test(mark.path)) ?? near[0];
  const json: AnswerMarks = next ? [best, next] : [best];
  return { status: [first.status], json };
}

/** Marks of a body that only a visitor's has: null, nothing, a flag, or a word of the server's own. */
export function findJsonOut(first: Response, second: Response, visitor: Response): AnswerRule | null {
  const body = visitor.body === null ? undefined : parseJson(visitor.body);
  if (visitor.status === 200 && body === null) return { status: [200], json: [{ whole: 'null' }] };
  if (visitor.status === 200 && isRecord(body) && !Array.isArray(body) && Object.keys(body).length === 0)
    return { status: [200], json: [{ whole: 'empty-object' }] };
  const inside = [...placesOf(first), ...placesOf(second)];
  const isNew = ({ path, value }: Place) => !inside.some((place) => place.path === path && place.value === value);
  const found = placesOf(visitor)
    .filter(isNew)
    .sort((a, b) => rank(b) - rank(a));
  const mark = firstOf(found.map((place) => toFlag(place, first))) ?? firstOf(found.map(toCode));
  return mark === null ? null : { status: [visitor.status], json: [mark] };
}

function firstOf(marks: readonly (AnswerMark | null)[]): AnswerMark | null {
  return marks.find((mark) => mark !== null) ?? null;
}

/** Null, true or false where a signed-in body has something else: a place of the site's own, not an error. */
function toFlag({ path, value, keys }: Place, first: Response): AnswerMark | null {
  const is = value === null ? 'null' : value === true ? 'true' : value === false ? 'false' : null;
  if (is === null || !keys.every((key) => PLAIN_KEY.test(key)) || at(placesOf(first), path) === undefined) return null;
  return { path, is, keys };
}

function toCode({ path, value }: Place): AnswerMark | null {
  const key = path.split('.').at(-1) ?? '';
  if (typeof value !== 'string' || value.length < 4 || !isPlainWord(value) || !CODE.test(key)) return null;
  if (ANY_FAULT.test(value)) return null;
  return { path, equals: value };
}

function toMark({ path, value }: Place): AnswerMark | null {
  if (typeof value === 'string' && value !== '') return { path, is: 'text' };
  return isRecord(value) && !Array.isArray(value) && Object.keys(value).length > 0
    ? { path, is: 'object', lacks: 'error' }
    : null;
}

/** Of two marks the second may be missing for another account: it is taken only beside the first one. */
function isNear(best: AnswerMark, next: AnswerMark): boolean {
  const holder = (mark: AnswerMark) => ('path' in mark ? mark.path.split('.').slice(0, -1).join('.') : '');
  return 'is' in next && next.is === 'text' && isOfPerson(next.path) && holder(best) === holder(next);
}

/** The likelier it speaks of the person, and the less deep it stands, the better. */
function rank({ path, value }: Place): number {
  const keys = path.split('.');
  const says = keys.some((key) => OF_PERSON.test(key)) ? 10 : keys.some((key) => MAYBE_OF_PERSON.test(key)) ? 3 : 0;
  return says + (typeof value === 'string' ? 4 : 0) - keys.length;
}

const isOfPerson = (text: string) => OF_PERSON.test(text) || MAYBE_OF_PERSON.test(text);

function sortOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (isRecord(value)) return Object.keys(value).length === 0 ? 'nothing' : 'object';
  return value === '' ? 'nothing' : typeof value;
}

/** Whether a path is made of words that a programmer gave to things that every account has. */
function isCommon(path: string): boolean {
  const last = path.split('.').at(-1) ?? '';
  return isOfPerson(last) || COMMON.test(last);
}

const at = (places: readonly Place[], path: string) => places.find((place) => place.path === path);

function placesOf({ body, contentType }: Response): readonly Place[] {
  return body === null || !isJson(contentType) ? [] : placesIn(parseJson(body), '', DEEPEST);
}

function placesIn(value: unknown, path: string, left: number): readonly Place[] {
  if (!isRecord(value) || Array.isArray(value) || left === 0) return [];
  const keys = Object.keys(value);
  if (keys.length > MOST_KEYS) return [];
  return keys
    .filter((key) => PLAIN_KEY.test(key))
    .flatMap((key) => {
      const inner = path === '' ? key : `${path}.${key}`;
      return [{ path: inner, value: value[key], keys }, ...placesIn(value[key], inner, left - 1)];
    });
}
