/** Loads the page that is shown anew, by the address that it was opened with. */
export function reload(): void {
  location.reload();
}
