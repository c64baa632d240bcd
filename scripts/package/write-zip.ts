import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive. `name`: its path there, with `/` between folders. */
export type ZipEntry = { readonly name: string; readonly content: Uint8Array };

const VERSION = 20; // 2.0: folders and deflate
const NAME_IS_UTF8 = 0x0800;
const STORED = 0;
const DEFLATED = 8;
/** The earliest day that the format can name, 1 January 1980: an archive says nothing of when it was made. */
const FIRST_DAY = 0x0021;

/**
 * Packs files into a zip archive. The same files give the same bytes: they are sorted by name, and carry no time, no
 * owner and no mode.
 */
export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const sorted = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const bodies: Buffer[] = [];
  const listed: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of sorted) {
    const packed = deflateRawSync(content, { level: 9 });
    const isSmaller = packed.length < content.length;
    const body = isSmaller ? packed : Buffer.from(content);
    const path = Buffer.from(name);
    const about = describe(path, content, body.length, isSmaller ? DEFLATED : STORED);
    const head = Buffer.concat([words(0x04034b50), about, path]);
    listed.push(Buffer.concat([words(0x02014b50), shorts(VERSION), about, shorts(0, 0, 0), words(0, offset), path]));
    bodies.push(head, body);
    offset += head.length + body.length;
  }
  const list = Buffer.concat(listed);
  const count = sorted.length;
  const end = Buffer.concat([words(0x06054b50), shorts(0, 0, count, count), words(list.length, offset), shorts(0)]);
  return Buffer.concat([...bodies, list, end]);
}

/** What the head of a file and the list at the end both say of it. */
function describe(path: Buffer, content: Uint8Array, packedLength: number, method: number): Buffer {
  return Buffer.concat([
    shorts(VERSION, NAME_IS_UTF8, method, 0, FIRST_DAY),
    words(crc32(content), packedLength, content.length),
    shorts(path.length, 0),
  ]);
}

function shorts(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2);
  return bytes;
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4);
  return bytes;
}
