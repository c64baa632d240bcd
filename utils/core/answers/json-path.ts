/**
 * Reads the value at a path such as `a.b`, own keys only; the empty path is the whole value. Undefined if there is
 * none.
 */
export function valueAt(value: unknown, path: string): unknown {
  return path === ''
    ? value
    : path
        .split('.')
        .reduce<unknown>((at, key) => (isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined), value);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Undefined if the text is not JSON. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined; // not JSON, or nested too deeply
    throw error;
  }
}
