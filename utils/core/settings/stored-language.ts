/**
 * The language chosen in a stored document of settings, as it lies in the browser's storage; null for none. A screen
 * needs it before its first drawing, when nothing else of the settings is read. What is not a known document has none.
 */
export function storedLanguage(raw: unknown): string | null {
  const data = fieldOf(raw, 'data');
  const language = fieldOf(data, 'language');
  return typeof language === 'string' ? language : null;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
