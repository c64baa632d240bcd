import type { KnownSoftware } from '../core/kinds/known-software.ts';
import { allKinds } from './all-kinds.ts';
import { signOnProviders } from './sign-on-providers.ts';

/** All that is recognised on any host. */
export const knownSoftware: KnownSoftware = { kinds: allKinds, signOnProviders };
