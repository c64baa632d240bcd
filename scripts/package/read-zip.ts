import { inflateRawSync } from 'node:zlib';
import type { ZipEntry } from './write-zip.ts';

const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const DEFLATED = 8;

/**
 * The files of a zip archive, without its folders.
 *
 * @throws if it is no archive, or one with a method that is neither "stored" nor "deflated"
 */
export function readZip(archive: Buffer): readonly ZipEntry[] {
  const end = archive.lastIndexOf(END);
  if (end < 0) throw new Error('This is not a zip archive');
  const count = archive.readUInt16LE(end + 10);
  const found: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const method = archive.readUInt16LE(at + 10);
    const packedLength = archive.readUInt32LE(at + 20);
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const head = archive.readUInt32LE(at + 42);
    const start = head + 30 + archive.readUInt16LE(head + 26) + archive.readUInt16LE(head + 28);
    const packed = archive.subarray(start, start + packedLength);
    if (method !== DEFLATED && method !== 0) throw new Error(`${name} is packed in a way that is not known here`);
    if (!name.endsWith('/')) found.push({ name, content: method === DEFLATED ? inflateRawSync(packed) : packed });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return found;
}
