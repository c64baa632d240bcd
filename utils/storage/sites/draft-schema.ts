import * as z from 'zod/mini';
import type { SiteDraft } from '../../core/sites/own-site.ts';
import { hostText, keyText, originText, siteName } from './address-texts.ts';
import { storageKeySchema } from './definition-schema.ts';
import { signOutSchema } from './request-schema.ts';

/** What a screen sends of a site to add. What its members say of each other is checked by `findFaults`. */
export const draftSchema: z.ZodMiniType<SiteDraft> = z.strictObject({
  origin: originText,
  registrableDomain: hostText,
  name: siteName,
  cookies: z.array(z.strictObject({ name: keyText, host: hostText })).check(z.maxLength(20)),
  storage: z.array(storageKeySchema).check(z.maxLength(20)),
  way: z.nullable(signOutSchema),
  otherWays: z._default(z.array(signOutSchema).check(z.maxLength(4)), []),
});
