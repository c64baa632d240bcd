import type { RawAnswer } from '../../answers/answer.ts';
import { isJson, isPage, readVerdict } from '../../answers/read-answer.ts';
import type { AnswerRule, Probe } from '../../sites/site.ts';
import { maskPath } from '../mask-path.ts';
import { findJsonIn, findJsonOut } from './json-rules.ts';
import { findPageIn, findPageOut } from './page-rules.ts';

/** One address, asked twice with the sign-in and once as a visitor. */
export type AddressLook = {
  readonly url: string;
  /** The auth cookies that were sent to it. */
  readonly judges: readonly string[];
  readonly first: RawAnswer;
  readonly second: RawAnswer;
  readonly visitor: RawAnswer;
};

export type FoundProbe = { readonly probe: Probe; readonly toldBy: 'json' | 'page' | 'redirect' };

type Response = Extract<RawAnswer, { kind: 'response' }>;

/**
 * Finds how to tell signed in from signed out by what differs in structure, never by words or values of the account.
 * Endpoints come before pages, and pages before redirects. What a probe says must be borne out by the looks it was
 * found in; null if nothing is.
 */
export function findProbe(looks: readonly AddressLook[]): FoundProbe | null {
  const found = looks.map(findAt).filter((one) => one !== null);
  const by = (kind: FoundProbe['toldBy']) => found.find(({ toldBy }) => toldBy === kind);
  return by('json') ?? by('page') ?? by('redirect') ?? null;
}

/** Whether an answer may be that of a live sign-in: neither an error nor a limit, and of a type that has structure. */
export function isUsable(raw: RawAnswer): raw is Response & { body: string } {
  if (raw.kind !== 'response' || raw.challenged || raw.body === null) return false;
  return raw.status === 200 && (isJson(raw.contentType) || isPage(raw.contentType));
}

function findAt({ first, judges, second, url, visitor }: AddressLook): FoundProbe | null {
  if (!isUsable(first) || !isUsable(second) || isJson(first.contentType) !== isJson(second.contentType)) return null;
  const told = isJson(first.contentType) ? 'json' : 'page';
  const signedIn = told === 'json' ? findJsonIn(first, second, visitor) : findPageIn(url, first, second, visitor);
  const signedOut = findOut(url, first, second, visitor);
  if (signedIn === null || signedOut === null) return null;
  const probe: Probe = {
    url,
    headerFromCookie: null,
    judges,
    signedIn: [signedIn],
    signedOut: [signedOut],
    grade: 'B',
  };
  const isBorneOut =
    [first, second].every((raw) => readVerdict(probe, raw) === 'yes') && readVerdict(probe, visitor) === 'no';
  return isBorneOut ? { probe, toldBy: 'redirect' in signedOut ? 'redirect' : told } : null;
}

function findOut(url: string, first: Response, second: Response, visitor: RawAnswer): AnswerRule | null {
  if (visitor.kind === 'redirect') return toRedirect(visitor.to ?? null, url);
  // A limit, a fault or something that is not there says nothing about a sign-in.
  if (visitor.kind !== 'response' || ![200, 401, 403].includes(visitor.status)) return null;
  return isJson(visitor.contentType) ? findJsonOut(first, second, visitor) : findPageOut(url, first, second, visitor);
}

/** A page that is not there, or is there for a moment only, may redirect too: it must be one that takes sign-ins. */
const SIGNS_IN = /(?:log|sign)[-_]?(?:in|on)|auth|sso|session|account|welcome|connexion|anmeld|acced|entra/i;

function toRedirect(to: string | null, url: string): AnswerRule | null {
  if (to === null || to === new URL(url).pathname || maskPath(to) !== to) return null;
  return SIGNS_IN.test(to) ? { redirect: to } : null;
}
