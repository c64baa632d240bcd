import { isEmpty, type StoredDocument, type StoredPlace, withoutSecrets } from '../../core/stored/stored-document.ts';
import type { StorageArea } from '../../ports/computer.ts';
import { type DocumentSpec, decode, isRead } from '../../storage/codec.ts';
import { rejectedKey } from '../../storage/document-store.ts';
import { digestKeyDocument } from '../../storage/sessions/digest-key-document.ts';

export type StoredAreas = Readonly<Record<StoredPlace, Pick<StorageArea, 'get'>>>;

/**
 * Every document that is stored now, in its order here, with what may be shown of it.
 *
 * @param hidden names of documents whose content is not shown
 */
export async function listStored(
  areas: StoredAreas,
  specs: Readonly<Record<StoredPlace, readonly DocumentSpec<unknown>[]>>,
  hidden: readonly string[],
): Promise<readonly StoredDocument[]> {
  const secret = [digestKeyDocument.key, ...hidden];
  /** The browser's sync may be missing or turned off: then nothing of ours is read from it. */
  const readRaw = (place: StoredPlace, key: string) =>
    place === 'sync' ? areas.sync.get(key).catch(() => undefined) : areas[place].get(key);
  async function readOne(place: StoredPlace, spec: DocumentSpec<unknown>): Promise<readonly StoredDocument[]> {
    const raw = await readRaw(place, spec.key);
    const aside = await readRaw(place, rejectedKey(spec.key));
    return [
      ...toDocument(place, spec, raw, secret),
      ...(aside === undefined ? [] : [unread(rejectedKey(spec.key), place, aside)]),
    ];
  }
  const places: readonly StoredPlace[] = ['disk', 'memory', 'sync'];
  const found = places.map((place) => Promise.all(specs[place].map((spec) => readOne(place, spec))));
  return (await Promise.all(found)).flat(2);
}

function toDocument(
  place: StoredPlace,
  spec: DocumentSpec<unknown>,
  raw: unknown,
  secret: readonly string[],
): readonly StoredDocument[] {
  if (raw === undefined || raw === null) return [];
  const decoded = decode(spec, raw);
  if (!isRead(decoded)) return [unread(spec.key, place, raw)];
  const value = withoutSecrets(decoded.data);
  if (isEmpty(value)) return [];
  const content = secret.includes(spec.key) ? ({ kind: 'secret' } as const) : ({ kind: 'shown', value } as const);
  return [{ name: spec.key, place, bytes: bytesOf(raw), content }];
}

const unread = (name: string, place: StoredPlace, raw: unknown): StoredDocument => ({
  name,
  place,
  bytes: bytesOf(raw),
  content: { kind: 'aside' },
});

const bytesOf = (raw: unknown) => new TextEncoder().encode(JSON.stringify(raw)).length;
