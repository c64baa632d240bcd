/** Closes a union: a case that was forgotten does not compile, and one that slips in at run time is loud. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
