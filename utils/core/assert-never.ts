/** Ends a `switch` over a union. A case that is missing does not compile; an unexpected value at run time throws. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
