import { isEmpty, type StoredDocument, type StoredPlace, withoutSecrets } from '../../core/stored/stored-document.ts';
import type { StorageArea } from '../../ports/computer.ts';
import { type DocumentSpec, decode, isRead } from '../../storage/codec.ts';
import { rejectedKey } from '../../storage/document-store.ts';
import { digestKeyDocument } from '../../storage/sessions/digest-key-document.ts';

export type StoredAreas = Readonly<Record<StoredPlace, Pick<StorageArea, 'get'>>>;

type Listed = Readonly<Record<StoredPlace, readonly DocumentSpec<unknown>[]>> & {
  /** Names of what lies in memory without being a document. It may tell of a private window, so it is not shown. */
  readonly notes: readonly string[];
};

/**
 * Everything that is stored now, in its order here, with what may be shown of it.
 *
 * @param hidden names of documents whose content is not shown
 */
export async function listStored(
  areas: StoredAreas,
  listed: Listed,
  hidden: readonly string[],
): Promise<readonly StoredDocument[]> {
  const secret = [digestKeyDocument.key, ...hidden];
  /** A document, and what was set aside of it. Null where the browser's sync gave no answer. */
  function readRaw(place: StoredPlace, key: string): Promise<readonly [unknown, unknown] | null> {
    const both = Promise.all([areas[place].get(key), areas[place].get(rejectedKey(key))]);
    return place === 'sync' ? both.catch(() => null) : both;
  }
  async function readOne(place: StoredPlace, spec: DocumentSpec<unknown>): Promise<readonly StoredDocument[]> {
    const read = await readRaw(place, spec.key);
    if (read === null) return [{ name: spec.key, place, bytes: null, content: { kind: 'no-answer' } }];
    const [raw, aside] = read;
    return [
      ...toDocument(place, spec, raw, secret),
      ...(aside === undefined ? [] : [closed(rejectedKey(spec.key), place, aside, 'aside')]),
    ];
  }
  async function readNote(key: string): Promise<readonly StoredDocument[]> {
    const raw = await areas.memory.get(key);
    return raw === undefined || raw === null ? [] : [closed(key, 'memory', raw, 'secret')];
  }
  const places: readonly StoredPlace[] = ['disk', 'memory', 'sync'];
  const found = places.map((place) => Promise.all(listed[place].map((spec) => readOne(place, spec))));
  return (await Promise.all([...found, Promise.all(listed.notes.map(readNote))])).flat(2);
}

function toDocument(
  place: StoredPlace,
  spec: DocumentSpec<unknown>,
  raw: unknown,
  secret: readonly string[],
): readonly StoredDocument[] {
  if (raw === undefined || raw === null) return [];
  const decoded = decode(spec, raw);
  if (!isRead(decoded)) return [closed(spec.key, place, raw, 'unread')];
  const value = withoutSecrets(decoded.data);
  if (isEmpty(value)) return [];
  if (secret.includes(spec.key)) return [closed(spec.key, place, raw, 'secret')];
  return [{ name: spec.key, place, bytes: bytesOf(raw), content: { kind: 'shown', value } }];
}

const closed = (
  name: string,
  place: StoredPlace,
  raw: unknown,
  kind: Exclude<StoredDocument['content']['kind'], 'shown'>,
): StoredDocument => ({ name, place, bytes: bytesOf(raw), content: { kind } });

const bytesOf = (raw: unknown) => new TextEncoder().encode(JSON.stringify(raw)).length;
