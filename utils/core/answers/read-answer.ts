import { assertNever } from '../assert-never.ts';
import type { AnswerRule, JsonRule, Probe } from '../sites/site.ts';
import type { RawAnswer, SiteAnswer, Verdict } from './answer.ts';
import { isRecord, parseJson, valueAt } from './json-path.ts';

/**
 * Reads what a probe's answer means. A challenge, a redirect, HTML, an unexpected body or no answer: "could not tell".
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
  if (!rule.status.includes(raw.status)) return false;
  if (rule.json === null) return true;
  if (raw.body === null || !/^application\/(?:[\w.-]+\+)?json\b/i.test(raw.contentType)) return false;
  return matchesJson(rule.json, raw.body);
}

function matchesJson(rule: JsonRule, body: string): boolean {
  const parsed = parseJson(body);
  const found = valueAt(parsed, rule.path);
  if ('equals' in rule) return found === rule.equals;
  if (rule.is === 'array') return Array.isArray(found);
  if (rule.is === 'absent') return isErrorless(parsed) && (found === undefined || found === null);
  return isRecord(found) && !Array.isArray(found) && Object.keys(found).length > 0 && !Object.hasOwn(found, rule.lacks);
}

/** Whether a body is `null`, or an object without an error: "busy" does not mean "signed out". */
function isErrorless(body: unknown): boolean {
  return (
    body === null ||
    (isRecord(body) && !Array.isArray(body) && !Object.hasOwn(body, 'error') && !Object.hasOwn(body, 'message'))
  );
}
