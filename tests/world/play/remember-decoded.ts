import { allDocuments } from '../../../utils/services/background/open-documents.ts';

let isDone = false;

/**
 * Has each stored value checked against its schema once. A browser gives a copy at each reading, so the background
 * checks each; here a stored value is frozen and stays the same object until it is written again. What is given is
 * frozen too, so nobody can change it for the next reader.
 */
export function rememberDecoded(): void {
  if (isDone) return;
  isDone = true;
  for (const { schema } of allDocuments) {
    const { safeParse } = schema;
    const known = new WeakMap<object, ReturnType<typeof safeParse>>();
    const remember: typeof safeParse = (data, params) => {
      if (typeof data !== 'object' || data === null || !Object.isFrozen(data)) return safeParse(data, params);
      const before = known.get(data);
      if (before) return before;
      const parsed = freeze(safeParse(data, params));
      known.set(data, parsed);
      return parsed;
    };
    Object.assign(schema, { safeParse: remember });
  }
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}
