import * as z from 'zod/mini';
import type { SignOn } from '../../core/kinds/sign-on-provider.ts';
import type { Evidence } from '../../core/sites/evidence.ts';
import { MOST_WAYS } from '../../core/sites/own-site.ts';
import type { AuthCookie, SiteDefinition, SiteLifetime } from '../../core/sites/site.ts';
import type { SitePages } from '../../core/sites/site-pages.ts';
import type { SiteSource, StorageKey } from '../../core/sites/site-source.ts';
import { nameOf, shortText } from '../schemas.ts';
import { addressText, cookiePathText, hostText, keyText, originText, pageText, siteName } from './address-texts.ts';
import { probeSchema, signOutSchema } from './request-schema.ts';

export const MOST_NAMES = 20;
const grade = z.enum(['A', 'B', 'C']);
const names = z._default(z.array(keyText).check(z.maxLength(MOST_NAMES)), []);
const page = z._default(z.nullable(pageText), null);
const length = z.number().check(z.gt(0), z.lte(4e11)); // in ms; some twelve years

export const cookiePathsSchema = z.array(cookiePathText).check(z.minLength(1), z.maxLength(10));

const authCookie: z.ZodMiniType<AuthCookie> = z.strictObject({
  name: keyText,
  match: z._default(z.enum(['exact', 'chunked', 'likely']), 'exact'),
  hosts: z.array(hostText).check(z.minLength(1), z.maxLength(10)),
  paths: z.exactOptional(cookiePathsSchema),
});

export const storageKeySchema: z.ZodMiniType<StorageKey> = z.strictObject({
  area: z.enum(['local', 'session']),
  key: keyText,
  origin: originText,
});

const lifetime: z.ZodMiniType<SiteLifetime> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sliding'), idleMs: length, renewEveryMs: length, grade }),
  z.strictObject({ kind: z.literal('fixed'), lengthMs: length, grade }),
  z.strictObject({ kind: z.literal('unknown') }),
]);

const pages: z.ZodMiniType<SitePages> = z.strictObject({
  home: addressText,
  login: page,
  account: page,
  sessions: page,
  help: page,
  status: page,
  password: page,
  tokens: page,
});

const evidence: z.ZodMiniType<Evidence> = z.strictObject({
  fact: shortText,
  grade,
  source: nameOf(200),
  seenAt: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
});

/** Another site, which is only named: nothing is sent to it. */
const signOnOrigin = z.nullable(originText.check(z.startsWith('https:')));
const waysInSchema = z.strictObject({ kind: z.literal('single-sign-on'), origin: signOnOrigin });

/** What may be said of a site that is not built in: the members that can send a credential elsewhere are not there. */
export const siteParts = {
  name: siteName,
  registrableDomains: z.array(hostText).check(z.length(1)),
  origins: z.array(originText).check(z.minLength(1), z.maxLength(5)),
  parentOrigins: z._default(z.array(originText).check(z.maxLength(10)), []),
  authCookies: z.array(authCookie).check(z.maxLength(MOST_NAMES)),
  visitorCookies: names,
  authStorage: z._default(z.array(storageKeySchema).check(z.maxLength(MOST_NAMES)), []),
  companionCookies: names,
  trustedDeviceCookies: names,
  leftoverCookies: names,
  lifetime: z._default(lifetime, { kind: 'unknown' }),
  probe: z._default(z.nullable(probeSchema), null),
  signOut: z.array(signOutSchema).check(z.maxLength(MOST_WAYS)),
  keeps: z._default(z.enum(['conversations', 'account']), 'account'),
  mayEndAllAccounts: z._default(z.boolean(), false),
  waysIn: z._default(z.array(waysInSchema).check(z.maxLength(1)), []),
  pages,
  evidence: z._default(z.array(evidence).check(z.maxLength(30)), []),
};

export const signOnSchema: z.ZodMiniType<SignOn> = z.strictObject({ origin: signOnOrigin });

const source: z.ZodMiniType<SiteSource> = z.strictObject({
  kind: z.enum(['own', 'imported']),
  tried: z.enum(['no', 'yes']),
});

/** A whole definition as it is kept. What its members say of each other is checked by `findFaults`. */
export const definitionSchema: z.ZodMiniType<SiteDefinition> = z.strictObject({
  ...siteParts,
  id: shortText,
  source,
  group: z._default(z.null(), null),
  accountName: z._default(z.null(), null),
  replaySafe: z.boolean(),
  access: z.literal('optional'),
  sessionList: z.null(),
  related: z.array(z.never()),
  statusApi: z.null(),
  words: z.strictObject({ paths: z.array(z.never()), livesOn: z.null() }),
});
