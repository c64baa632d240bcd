import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { characterAi } from '../../../utils/sites/character-ai.ts';
import { probeOf } from './site-parts.ts';

/**
 * Character.AI, if it were known how it says no: the one site with two auth cookies of which the probe judges one. The
 * fake site answers with this text.
 */
export const characterWithANo: SiteDefinition = {
  ...characterAi,
  probe: {
    ...probeOf(characterAi),
    signedOut: [{ status: [401], json: [{ path: 'detail', equals: 'Invalid token.' }] }],
  },
};
