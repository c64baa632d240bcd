import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { archiveSources, findUncommitted, treeOfFolder } from '../../scripts/package/archive-sources.ts';
import { readFolder } from '../../scripts/package/read-folder.ts';
import { readZip } from '../../scripts/package/read-zip.ts';
import { writeZip } from '../../scripts/package/write-zip.ts';

const work = mkdtempSync(join(tmpdir(), 'lights-out-zips-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const entry = (name: string, content: string) => ({ name, content: Buffer.from(content) });
const names = (archive: Buffer) => readZip(archive).map(({ name }) => name);

describe('an archive', () => {
  const files = [entry('b.txt', 'x'.repeat(1_000)), entry('a/ü.txt', 'short'), entry('empty', '')];

  it('gives back what was put into it, sorted by name', () => {
    const back = readZip(writeZip(files)).map(({ name, content }) => [name, Buffer.from(content).toString()]);
    expect(back).toEqual([
      ['a/ü.txt', 'short'],
      ['b.txt', 'x'.repeat(1_000)],
      ['empty', ''],
    ]);
  });

  it('is the same bytes for the same files, in whatever order they come', () => {
    expect(writeZip(files.toReversed()).equals(writeZip(files))).toBe(true);
  });

  it('that is none is refused', () => {
    expect(() => readZip(Buffer.from('no archive'))).toThrow('This is not a zip archive');
  });
});

describe('the archive of the sources', () => {
  const root = join(work, 'project');
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@test.example', ...args], { cwd: root });
  mkdirSync(join(root, 'tests'), { recursive: true });
  for (const name of ['.npmrc', '.gitignore', 'tests/one.test.ts', 'package.json'])
    writeFileSync(join(root, name), name === '.gitignore' ? '.output/\n' : '{}\n');
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '-m', 'First');
  writeFileSync(join(root, 'private-key.pem'), 'secret');

  it('holds what is committed, tests and hidden files too, and nothing that merely lies in the folder', () => {
    expect(names(archiveSources({ root })).sort()).toEqual([
      '.gitignore',
      '.npmrc',
      'package.json',
      'tests/one.test.ts',
    ]);
  });

  it('is the same each time', () => {
    expect(archiveSources({ root }).equals(archiveSources({ root }))).toBe(true);
  });

  it('is made with a word about what is not committed', () => {
    expect(findUncommitted(root)).toEqual(['private-key.pem']);
  });

  it('can be made of the folder as it stands, without what is ignored', () => {
    const gitDir = join(work, 'as-it-stands');
    mkdirSync(join(root, '.output'), { recursive: true });
    writeFileSync(join(root, '.output', 'built.js'), '');
    const archive = archiveSources({ root, gitDir, of: treeOfFolder(root, gitDir) });
    expect(names(archive)).toContain('private-key.pem');
    expect(names(archive)).not.toContain('.output/built.js');
  });

  it('cannot be made where git knows nothing', () => {
    expect(() => archiveSources({ root: work })).toThrow(/^The sources are taken from git/);
  });
});

it('lists the files of a folder by their paths in it', () => {
  const folder = join(work, 'listed');
  mkdirSync(join(folder, 'in'), { recursive: true });
  writeFileSync(join(folder, 'in', 'one.txt'), 'one');
  expect(readFolder(folder)).toEqual([{ name: 'in/one.txt', content: Buffer.from('one') }]);
});
