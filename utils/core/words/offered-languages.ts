/**
 * The languages whose texts are complete, as their folders are named, each with its name in itself. Made by
 * `npm run generate`.
 */
export const offeredLanguages: readonly { readonly code: string; readonly name: string }[] = [
  { code: 'de', name: 'Deutsch' },
  { code: 'en', name: 'English' },
];
