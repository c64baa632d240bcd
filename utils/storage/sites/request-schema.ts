import * as z from 'zod/mini';
import type { AnswerMark } from '../../core/sites/answer-mark.ts';
import type { ControlMark } from '../../core/sites/control-mark.ts';
import { hasMark } from '../../core/sites/has-mark.ts';
import type { HttpSpec, SendAs } from '../../core/sites/http-spec.ts';
import type { AnswerRule, Probe, SignOutMethod } from '../../core/sites/site.ts';
import { addressText, keyText, wordText } from './address-texts.ts';

const path = z.string().check(z.maxLength(200), z.regex(/\S/));
const grade = z.enum(['A', 'B', 'C']);
const scope = z.enum(['this-browser', 'everywhere', 'other-devices']);

const sendAs: z.ZodMiniType<SendAs> = z.strictObject({
  as: z.enum(['header', 'form-field', 'json-field']),
  name: keyText,
});

const csrf = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('endpoint'), url: addressText, path, send: sendAs }),
  z.strictObject({ from: z.literal('cookie'), cookie: keyText, send: sendAs }),
  z.strictObject({ from: z.literal('form'), url: addressText, action: path, field: keyText, send: sendAs }),
  z.strictObject({ from: z.literal('meta'), url: addressText, name: keyText, send: sendAs }),
]);

const httpParts = {
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  url: addressText,
  body: z._default(z.nullable(z.string().check(z.maxLength(1_000))), null),
  contentType: z._default(z.nullable(z.enum(['application/json', 'application/x-www-form-urlencoded'])), null),
  csrf: z._default(z.nullable(csrf), null),
  bearer: z._default(z.nullable(z.strictObject({ url: addressText, path })), null),
};
export const httpSchema: z.ZodMiniType<HttpSpec> = z.strictObject(httpParts);

const controlMark: z.ZodMiniType<ControlMark> = z.strictObject({
  role: z.enum(['link', 'button', 'menuitem', 'other']),
  name: z.nullable(wordText(80)),
  testId: z.nullable(wordText(100)),
  id: z.nullable(wordText(100)),
  classes: z.array(wordText(40)).check(z.maxLength(20)),
  path: z.nullable(wordText(300)),
  place: wordText(2_000),
  word: z.exactOptional(wordText(70)),
});

export const signOutSchema: z.ZodMiniType<SignOutMethod> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('http'), scope, grade, ...httpParts }),
  z.strictObject({ kind: z.literal('navigate'), scope, grade, url: addressText, userMustConfirm: z.boolean() }),
  z.strictObject({
    kind: z.literal('press'),
    scope: z.literal('this-browser'),
    grade,
    url: addressText,
    steps: z.array(controlMark).check(z.minLength(1), z.maxLength(5)),
  }),
  z.strictObject({
    kind: z.literal('guide'),
    scope,
    grade,
    url: addressText,
    guide: z.enum(['account-menu', 'active-sessions', 'sessions-page', 'devices-page', 'app-settings', 'account-page']),
  }),
]);

const mark: z.ZodMiniType<AnswerMark> = z.union([
  z.strictObject({ path, equals: path }),
  z.strictObject({ path, is: z.literal('text') }),
  z.strictObject({ path, is: z.literal('object'), lacks: path }),
  z.strictObject({ path, is: z.enum(['null', 'true', 'false']), keys: z.array(keyText).check(z.maxLength(50)) }),
  z.strictObject({ whole: z.enum(['empty-object', 'null']) }),
]);

const status = z.array(z.int().check(z.gte(200), z.lte(599))).check(z.minLength(1), z.maxLength(10));
const part = z.string().check(z.minLength(1), z.maxLength(300));

const ruleSchema: z.ZodMiniType<AnswerRule> = z
  .union([
    z.strictObject({ status, json: z.tuple([mark], mark).check(z.maxLength(10)) }),
    z.strictObject({
      status,
      page: z.strictObject({
        has: z.tuple([part], part).check(z.maxLength(10)),
        lacks: z.array(part).check(z.maxLength(10)),
      }),
    }),
    z.strictObject({ redirect: path }),
  ])
  .check(z.refine(hasMark));
const rules = z.array(ruleSchema).check(z.maxLength(5));

export const probeSchema: z.ZodMiniType<Probe> = z.strictObject({
  url: addressText,
  headerFromCookie: z._default(
    z.nullable(z.strictObject({ header: z.literal('authorization'), cookie: keyText })),
    null,
  ),
  judges: z.array(keyText).check(z.maxLength(20)),
  signedIn: rules,
  signedOut: rules,
  grade,
});
