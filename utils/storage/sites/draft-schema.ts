import * as z from 'zod/mini';
import { MOST_WAYS, type SiteDraft } from '../../core/sites/own-site.ts';
import { shortText } from '../schemas.ts';
import { hostText, keyText, originText, siteName } from './address-texts.ts';
import { cookiePathsSchema, MOST_NAMES, signOnSchema, storageKeySchema } from './definition-schema.ts';
import { signOutSchema } from './request-schema.ts';

/** A path without a slash at its end. */
const base = z.string().check(z.maxLength(200), z.regex(/^(?:\/[\w.~-]+)*$/));

/** What a screen sends of a site to add. What its members say of each other is checked by `findFaults`. */
export const draftSchema: z.ZodMiniType<SiteDraft> = z.strictObject({
  origin: originText,
  registrableDomain: hostText,
  name: siteName,
  cookies: z.array(z.strictObject({ name: keyText, host: hostText, paths: z.exactOptional(cookiePathsSchema) })).check(
    z.maxLength(200),
    z.refine((cookies) => new Set(cookies.map(({ name }) => name)).size <= MOST_NAMES),
  ),
  storage: z.array(storageKeySchema).check(z.maxLength(MOST_NAMES)),
  way: z.nullable(signOutSchema),
  otherWays: z.array(signOutSchema).check(z.maxLength(MOST_WAYS - 1)),
  signOn: z.exactOptional(signOnSchema),
  kind: z.exactOptional(z.strictObject({ id: shortText, base })),
  rest: z.enum(['stays', 'goes']),
});
