import * as z from 'zod/mini';
import type { SentRequest } from '../../core/answers/sent-request.ts';
import type { DocumentSpec } from '../codec.ts';
import { moment, shortText, siteAnswerSchema } from '../schemas.ts';

const sentSchema: z.ZodMiniType<SentRequest> = z.object({
  at: moment,
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  address: z.string().check(z.maxLength(2_000)),
  storeId: z.nullable(shortText),
  way: z.enum(['page', 'background']),
  why: z.enum([
    'control-probe',
    'sign-out',
    'deciding-probe',
    'browser-probe',
    'fetch-token',
    'list-sessions',
    'end-session',
    'list-tokens',
    'revoke-token',
    'diagnosis-probe',
    'account',
    'status-page',
    'site-check',
    'learn',
  ]),
  answer: z.nullable(siteAnswerSchema),
});

/** The requests that we sent, newest last, in the browser's memory area, so they are gone when the browser closes. */
export const sentDocument: DocumentSpec<readonly SentRequest[]> = {
  key: 'sent',
  schema: z.array(sentSchema),
  migrations: [],
  fallback: [],
};
