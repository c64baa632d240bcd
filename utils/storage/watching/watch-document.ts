import * as z from 'zod/mini';
import type { ControlSeen } from '../../core/discovery/page-snapshot.ts';
import { MOST_WATCHED_COOKIES } from '../../core/watching/cookie-changes.ts';
import {
  MOST_PRESSES,
  MOST_REQUESTS,
  type SignOutWatch,
  type WatchedPress,
  type WatchedRequest,
} from '../../core/watching/sign-out-watch.ts';
import type { DocumentSpec } from '../codec.ts';
import { moment, sessionRefSchema } from '../schemas.ts';

const text = z.string().check(z.maxLength(2_000));
const cookie = z.nullable(text);

const control: z.ZodMiniType<ControlSeen> = z.object({
  mark: z.object({
    role: z.enum(['link', 'button', 'menuitem', 'other']),
    name: z.nullable(text),
    testId: z.nullable(text),
    id: z.nullable(text),
    classes: z.array(text),
    path: z.nullable(text),
    place: text,
    word: z.exactOptional(text),
  }),
  href: z.nullable(
    z.object({
      origin: text,
      path: text,
      hasQuery: z.boolean(),
      queryWord: z.nullable(text),
      hash: text,
      namesAccount: z.exactOptional(z.literal(true)),
      namesPage: z.exactOptional(z.literal(true)),
    }),
  ),
  form: z.nullable(
    z.object({ method: text, origin: text, path: text, fields: z.array(text), hasPassword: z.boolean() }),
  ),
  visible: z.boolean(),
  opensMenu: z.boolean(),
  inDialog: z.boolean(),
  insideContent: z.boolean(),
  isScripted: z.boolean(),
});

const press: z.ZodMiniType<WatchedPress> = z.object({
  at: moment,
  origin: text,
  path: text,
  page: text,
  control,
  metas: z.array(text),
});

const request: z.ZodMiniType<WatchedRequest> = z.object({
  at: moment,
  method: text,
  origin: text,
  path: text,
  hasQuery: z.boolean(),
  by: z.enum(['page', 'script']),
  body: z.enum(['none', 'form', 'json', 'other']),
  fields: z.array(z.object({ name: text, literal: z.nullable(z.union([text, z.boolean()])), cookie })),
  headers: z.array(z.object({ name: text, cookie })),
});

const watch: z.ZodMiniType<SignOutWatch> = z.object({
  id: z.string().check(z.maxLength(64)),
  ref: sessionRefSchema,
  why: z.enum(['shown', 'guide', 'try']),
  startedAt: moment,
  wasHere: z.boolean(),
  digest: z.nullable(text),
  goneAt: z.nullable(moment),
  cookies: z._default(
    z
      .array(
        z.object({ name: text, host: text, area: z.nullable(z.enum(['local', 'session'])), digest: z.nullable(text) }),
      )
      .check(z.maxLength(2 * MOST_WATCHED_COOKIES)),
    [],
  ),
  presses: z.array(press).check(z.maxLength(MOST_PRESSES)),
  requests: z.array(request).check(z.maxLength(MOST_REQUESTS)),
});

/** The one watch that is on, in browser memory only: presses and names of fields, never a value. Null for none. */
export const watchDocument: DocumentSpec<SignOutWatch | null> = {
  key: 'watch',
  schema: z.nullable(watch),
  migrations: [],
  fallback: null,
};
