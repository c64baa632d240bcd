/**
 * The languages whose texts are complete, as their folders are named, each with its name in itself. Made by
 * `npm run generate`.
 */
export const offeredLanguages: readonly { readonly code: string; readonly name: string }[] = [
  { code: 'ar', name: 'العربية' },
  { code: 'de', name: 'Deutsch' },
  { code: 'en', name: 'English' },
  { code: 'es', name: 'Español' },
  { code: 'fr', name: 'Français' },
  { code: 'it', name: 'Italiano' },
  { code: 'ja', name: '日本語' },
  { code: 'ko', name: '한국어' },
  { code: 'pl', name: 'Polski' },
  { code: 'pt_BR', name: 'Português (Brasil)' },
  { code: 'tr', name: 'Türkçe' },
  { code: 'zh_CN', name: '中文（中国）' },
];
