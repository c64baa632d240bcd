/** An address without scheme and last slash, short enough to write down. */
export function shortAddress(address: string): string {
  return address.replace(/^https:\/\//, '').replace(/\/$/, '');
}
