import type { Kind } from './kind.ts';
import type { SignOnProvider } from './sign-on-provider.ts';

/** What server software is recognised, and which makers of single sign-on. */
export type KnownSoftware = {
  readonly kinds: readonly Kind[];
  readonly signOnProviders: readonly SignOnProvider[];
};
