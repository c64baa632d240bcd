/**
 * Where the answer to a site's probe names the account of the sign-in: paths into its JSON with dots, and the first one
 * that holds a text counts. Only what is known at grade A or B: a wrong name is worse than none.
 */
export type AccountName = { readonly paths: readonly [string, ...string[]]; readonly grade: 'A' | 'B' };
