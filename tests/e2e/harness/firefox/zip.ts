import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { crc32 } from 'node:zlib';

/** Packs the files of a folder into an uncompressed zip archive, which is enough for an extension. */
export async function writeZip(folder: string, path: string): Promise<void> {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const name of await filesIn(folder)) {
    const data = await readFile(join(folder, name));
    const entry = describe(name, data);
    locals.push(header(0x04034b50, entry.shared), entry.name, data);
    directory.push(
      header(0x02014b50, [[20, 2], ...entry.shared, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]]),
      entry.name,
    );
    offset += 30 + entry.name.length + data.length;
  }
  const files = directory.length / 2;
  const directorySize = directory.reduce((sum, { length }) => sum + length, 0);
  const end = header(0x06054b50, [
    [0, 2],
    [0, 2],
    [files, 2],
    [files, 2],
    [directorySize, 4],
    [offset, 4],
    [0, 2],
  ]);
  await writeFile(path, Buffer.concat([...locals, ...directory, end]));
}

type Field = readonly [value: number, bytes: number];

/**
 * The fields that a file's local header and its directory entry share: version, flags, method, time, date, checksum,
 * sizes and lengths.
 */
function describe(path: string, data: Buffer): { name: Buffer; shared: Field[] } {
  const name = Buffer.from(path.replaceAll('\\', '/'));
  const utf8Names = 0x0800;
  const firstOfJanuary1980 = 0x21;
  const size = data.length;
  return {
    name,
    shared: [
      [20, 2],
      [utf8Names, 2],
      [0, 2],
      [0, 2],
      [firstOfJanuary1980, 2],
      [crc32(data), 4],
      [size, 4],
      [size, 4],
      [name.length, 2],
      [0, 2],
    ],
  };
}

function header(signature: number, fields: readonly Field[]): Buffer {
  const all: readonly Field[] = [[signature, 4], ...fields];
  return Buffer.concat(
    all.map(([value, bytes]) => {
      const part = Buffer.alloc(bytes);
      part.writeUIntLE(value, 0, bytes);
      return part;
    }),
  );
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
