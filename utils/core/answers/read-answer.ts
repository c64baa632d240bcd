import { assertNever } from '../assert-never.ts';
import type { AnswerMark } from '../sites/answer-mark.ts';
import { hasMark } from '../sites/has-mark.ts';
import type { AnswerRule, Probe } from '../sites/site.ts';
import type { RawAnswer, SiteAnswer, Verdict } from './answer.ts';
import { isRecord, parseJson, valueAt } from './json-path.ts';
import { readPage } from './read-page.ts';

/**
 * Reads what a probe's answer means. Only marks of the site itself mean something. A challenge, a redirect that no rule
 * names, HTML where JSON is expected, an unexpected body or no answer: "could not tell".
 */
export function readVerdict(probe: Probe, raw: RawAnswer): Verdict {
  const seen = readSeen(probe.url, raw);
  if (seen === null) return 'could-not-tell';
  const isOut = probe.signedOut.some((rule) => matches(rule, seen));
  const isIn = probe.signedIn.some((rule) => matches(rule, seen));
  if (isIn === isOut) return 'could-not-tell';
  return isIn ? 'yes' : 'no';
}

/** The answer without its body, for records and screens. */
export function toSiteAnswer(raw: RawAnswer): SiteAnswer {
  switch (raw.kind) {
    case 'response':
      return raw.challenged ? { kind: 'challenge' } : { kind: 'status', status: raw.status };
    case 'redirect':
    case 'timeout':
    case 'network-error':
    case 'visited':
    case 'pressed':
    case 'pressed-in-part':
    case 'page-held':
      return { kind: raw.kind };
    case 'not-sent':
      return { kind: 'not-sent', reason: raw.reason };
    default:
      return assertNever(raw);
  }
}

/** What rules look at in an answer. */
type Seen =
  | { readonly kind: 'json'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'page'; readonly status: number; readonly parts: ReadonlySet<string> }
  | { readonly kind: 'redirect'; readonly to: string };

/** Null for an answer that no rule can mean. */
function readSeen(url: string, raw: RawAnswer): Seen | null {
  if (raw.kind === 'redirect') return raw.to ? { kind: 'redirect', to: raw.to } : null;
  if (raw.kind !== 'response' || raw.challenged || raw.body === null) return null;
  const { body, contentType, status } = raw;
  if (isJson(contentType)) return { kind: 'json', status, body: parseJson(body) };
  return isPage(contentType) ? { kind: 'page', status, parts: new Set(readPage(body, url)) } : null;
}

/** Whether an answer of this type is JSON. */
export function isJson(contentType: string): boolean {
  return /^application\/(?:[\w.-]+\+)?json\b/i.test(contentType);
}

/** Whether an answer of this type is a page. */
export function isPage(contentType: string): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType);
}

function matches(rule: AnswerRule, seen: Seen): boolean {
  if (!hasMark(rule)) return false;
  if ('redirect' in rule) return seen.kind === 'redirect' && seen.to === rule.redirect;
  if (seen.kind === 'redirect' || !rule.status.includes(seen.status)) return false;
  if ('json' in rule) return seen.kind === 'json' && rule.json.every((mark) => bears(mark, seen.body));
  const { has, lacks } = rule.page;
  return (
    seen.kind === 'page' && has.every((part) => seen.parts.has(part)) && !lacks.some((part) => seen.parts.has(part))
  );
}

/** An object that also reports trouble tells nothing, except by the exact text that a mark names. */
function bears(mark: AnswerMark, body: unknown): boolean {
  if ('whole' in mark) return mark.whole === 'null' ? body === null : isObject(body) && Object.keys(body).length === 0;
  const found = valueAt(body, mark.path);
  if ('equals' in mark) return found === mark.equals;
  if (reportsTrouble(body)) return false;
  if (mark.is === 'text') return typeof found === 'string' && found !== '';
  if (mark.is !== 'object') return found === constants[mark.is] && hasOnly(holderOf(body, mark.path), mark.keys);
  return isObject(found) && Object.keys(found).length > 0 && !Object.hasOwn(found, mark.lacks);
}

const constants = { null: null, true: true, false: false } as const;

/** The object that holds the place of a path. */
function holderOf(body: unknown, path: string): unknown {
  return valueAt(body, path.split('.').slice(0, -1).join('.'));
}

function hasOnly(value: unknown, keys: readonly string[]): boolean {
  if (!isObject(value)) return false;
  const own = Object.keys(value);
  return own.length === keys.length && own.every((key) => keys.includes(key));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && !Array.isArray(value);
}

const TROUBLE = ['error', 'errors', 'detail', 'message'];

/** Whether a body says, in one of the usual ways, that it is no answer to the question. */
function reportsTrouble(body: unknown): boolean {
  if (!isObject(body)) return false;
  return body.ok === false || body.success === false || TROUBLE.some((key) => (body[key] ?? null) !== null);
}
