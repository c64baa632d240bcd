/** Plain data, as a stored document has it. */
export type StoredValue =
  | string
  | number
  | boolean
  | null
  | readonly StoredValue[]
  | { readonly [member: string]: StoredValue };

/**
 * Where it is: on this device's `disk`, in the browser's `memory` until that closes, or in its `sync`, which carries it
 * to other computers.
 */
export type StoredPlace = 'disk' | 'memory' | 'sync';

/** One stored document for the person to read. */
export type StoredDocument = {
  readonly name: string;
  readonly place: StoredPlace;
  /** The length of its text; null where that could not be read. */
  readonly bytes: number | null;
  /**
   * What is in it. `secret`: it is never shown. `unread`: this version cannot read it. `aside`: it could not be read,
   * and another has its place. `no-answer`: the browser did not give it out, so it may be there or not.
   */
  readonly content:
    | { readonly kind: 'shown'; readonly value: StoredValue }
    | { readonly kind: 'secret' | 'unread' | 'aside' | 'no-answer' };
};

/** Members that stand for a credential: keyed digests, which are left out wherever somebody reads. */
const SECRET_MEMBERS: ReadonlySet<string> = new Set(['digest', 'left']);
/** How a keyed digest looks: 32 bits. A word that looks so by chance is rather left out, too. */
const digestForm = /^[0-9a-f]{8}$/;
const isSecret = (value: unknown) => typeof value === 'string' && digestForm.test(value);

/** What may be shown of a stored document: all of it but what stands for a credential, by its member or its form. */
export function withoutSecrets(value: unknown): StoredValue {
  if (Array.isArray(value)) return value.filter((one) => !isSecret(one)).map(withoutSecrets);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .filter(([member, one]) => !SECRET_MEMBERS.has(member) && !isSecret(one))
        .map(([member, one]) => [member, withoutSecrets(one)]),
    );
  if (isSecret(value)) return null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** Whether there is anything in it: an empty list, or a document of nothing but such, is nothing to read. */
export function isEmpty(value: StoredValue): boolean {
  if (value === null || value === '') return true;
  return typeof value === 'object' && Object.values(value).every((one: StoredValue) => isEmpty(one));
}
