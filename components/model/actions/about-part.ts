import type { SignInMark } from '../../../utils/core/sessions/sign-in-mark.ts';

/** The part of a command that tells which sign-in was asked about; null where nothing told. */
export function aboutPart(about: SignInMark | null): { readonly about?: SignInMark } {
  return about === null ? {} : { about };
}
