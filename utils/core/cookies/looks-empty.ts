/** Words by which sites write "nobody is signed in" into a cookie instead of removing it. */
const no: ReadonlySet<string> = new Set([
  ...['', '0', '-1', 'no', 'n', 'false', 'off', 'none', 'null', 'nil', 'undefined', 'deleted', 'expired', 'guest'],
  ...['anonymous', 'logged_out', 'loggedout', 'loggedoff', 'logged_off', 'signed_out', '{}', '[]', '-', 'x'],
]);

/** Whether a value is empty or says "no". Nothing else about a value is told. */
export function looksEmpty(value: string): boolean {
  return no.has(value.trim().replaceAll(/^"|"$/g, '').toLowerCase());
}
