/** A fake that is asked for something it does not know is a hole in the fake: loud, never a silent default. */
export function notImplemented(what: string): never {
  throw new Error(`The fake does not implement: ${what}`);
}
