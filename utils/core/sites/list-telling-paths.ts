import { isPlainPath } from '../discovery/words/route-words.ts';
import type { SignOutMethod, SiteDefinition } from './site.ts';

/**
 * The paths in a definition that hold more than plain words of addresses. One of these may be the name of a person, of
 * an account or of a company: nobody but a person can tell. They are shown before the definition leaves this browser.
 */
export function listTellingPaths({ pages, probe, signOut }: SiteDefinition): readonly string[] {
  const rules = probe === null ? [] : [...probe.signedIn, ...probe.signedOut];
  const parts = rules.flatMap((rule) => ('page' in rule ? [...rule.page.has, ...rule.page.lacks] : []));
  const paths = [
    ...listSignOutPaths(signOut),
    ...(probe === null ? [] : [pathOf(probe.url)]),
    ...rules.flatMap((rule) => ('redirect' in rule ? [rule.redirect] : [])),
    ...parts.flatMap((part) => /^(?:link|form \w+) (\/[^ ?]*)/.exec(part)?.[1] ?? []),
    ...Object.values(pages).flatMap((url) => (url === null ? [] : [pathOf(url)])),
  ];
  return [...new Set(paths)].filter((path) => !isPlainPath(path));
}

/** The paths in ways to sign out: of addresses, and of what is pressed. */
export function listSignOutPaths(signOut: readonly SignOutMethod[]): readonly string[] {
  return signOut.flatMap((way) => [
    pathOf(way.url),
    ...(way.kind === 'http' && way.csrf && 'url' in way.csrf ? [pathOf(way.csrf.url)] : []),
    ...(way.kind === 'press' ? way.steps.flatMap(({ path }) => path ?? []) : []),
  ]);
}

const pathOf = (url: string) => new URL(url).pathname;
