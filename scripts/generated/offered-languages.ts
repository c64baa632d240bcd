import { toTag } from '../../utils/core/language.ts';
import { isComplete, languageCodes } from '../languages/read-languages.ts';

/** Builds the list of the languages whose texts are complete, each with its name in itself. */
export function buildOfferedLanguages(): string {
  const lines = languageCodes.filter(isComplete).map((code) => `  { code: '${code}', name: '${ownNameOf(code)}' },`);
  return [
    '/**',
    ' * The languages whose texts are complete, as their folders are named, each with its name in itself. Made by',
    ' * `npm run generate`.',
    ' */',
    'export const offeredLanguages: readonly { readonly code: string; readonly name: string }[] = [',
    ...lines,
    '];',
    '',
  ].join('\n');
}

/** "Deutsch", with a large letter where the language has one. */
function ownNameOf(code: string): string {
  const tag = toTag(code);
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.slice(0, 1).toLocaleUpperCase(tag) + name.slice(1);
}
