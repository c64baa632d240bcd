import { assertNever } from '../assert-never.ts';
import { type AnswerMark, areMarks } from '../sites/answer-mark.ts';
import type { AnswerRule, Probe } from '../sites/site.ts';
import type { RawAnswer, SiteAnswer, Verdict } from './answer.ts';
import { isRecord, parseJson, valueAt } from './json-path.ts';

/**
 * Reads what a probe's answer means. Only marks of the site itself mean something. A challenge, a redirect, HTML, an
 * unexpected body or no answer: "could not tell".
 */
export function readVerdict(probe: Probe, raw: RawAnswer): Verdict {
  if (raw.kind !== 'response' || raw.challenged) return 'could-not-tell';
  const isOut = probe.signedOut.some((rule) => matches(rule, raw));
  const isIn = probe.signedIn.some((rule) => matches(rule, raw));
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
      return { kind: raw.kind };
    case 'not-sent':
      return { kind: 'not-sent', reason: raw.reason };
    default:
      return assertNever(raw);
  }
}

function matches(rule: AnswerRule, raw: Extract<RawAnswer, { kind: 'response' }>): boolean {
  if (!areMarks(rule.json) || !rule.status.includes(raw.status)) return false;
  if (raw.body === null || !/^application\/(?:[\w.-]+\+)?json\b/i.test(raw.contentType)) return false;
  const body = parseJson(raw.body);
  return rule.json.every((mark) => hasMark(mark, body));
}

/** An object that also reports trouble tells nothing, except by the exact text that a mark names. */
function hasMark(mark: AnswerMark, body: unknown): boolean {
  if ('whole' in mark) return mark.whole === 'null' ? body === null : isObject(body) && Object.keys(body).length === 0;
  const found = valueAt(body, mark.path);
  if ('equals' in mark) return found === mark.equals;
  if (reportsTrouble(body)) return false;
  if (mark.is === 'text') return typeof found === 'string' && found !== '';
  return isObject(found) && Object.keys(found).length > 0 && !Object.hasOwn(found, mark.lacks);
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
