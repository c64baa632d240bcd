import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectNone, find, nameOf, readAll, readHouse } from './find-places.ts';
import { findLongLines } from './long-lines.ts';
import { isNode, lineOf, type Node, nodes, root } from './source-files.ts';

/** Size, name and form of files. */
const files = readHouse();
const outsideEntrypoints = files.filter(({ path }) => !path.startsWith('entrypoints/'));

describe('files', () => {
  it('are short', () => {
    const long = readAll().filter(({ lines }) => lines > 200);
    expectNone(
      long.map(({ path, lines }) => `${path}: ${lines} lines`),
      'Split it by subject.',
    );
  });

  it('of entrypoints only wire', () => {
    expectNone(
      files
        .filter(({ path, lines }) => path.startsWith('entrypoints/') && lines > 40)
        .map(({ path, lines }) => `${path}: ${lines} lines`),
      'Move what is more than wiring into a service or a component.',
    );
  });

  it('are called after their subject: kebab-case, or PascalCase for components', () => {
    const wrong = files
      .map(({ path }) => path)
      .filter((path) => {
        const name = path.split('/').at(-1) ?? '';
        return (
          /^(utils|helpers|types|misc|common|index)\.tsx?$/.test(name) ||
          !(/^[a-z0-9]+(-[a-z0-9]+)*\.tsx?$/.test(name) || /^[A-Z][A-Za-z0-9]*\.tsx$/.test(name))
        );
      });
    expectNone(wrong, 'Name it after its main export; no drawers.');
  });

  it('export by name', () => {
    expectNone(
      find(outsideEntrypoints, ({ type }) => type === 'ExportDefaultDeclaration'),
      'Use a named export.',
    );
  });

  it('do no work when they are loaded', () => {
    const wrong = outsideEntrypoints.flatMap((file) =>
      nodes(file.program.body)
        .filter(isWork)
        .map((node) => lineOf(file, node)),
    );
    expectNone(wrong, 'Put it into a function that an entrypoint calls.');
  });

  it('have no notes for later', () => {
    const note = new RegExp(['TO', 'DO|FIX', 'ME|XX', 'X'].join(''));
    expectNone(
      readAll()
        .filter(({ text }) => note.test(text))
        .map(({ path }) => path),
      'Do it, or open an issue.',
    );
  });
});

describe('lines', () => {
  it('end at column 120, but for one text that cannot be broken', () => {
    const places = readAll().flatMap(findLongLines);
    expectNone(places, 'Run `npx biome check --write`, and break comments by hand.');
  });

  it('are kept so by the formatter, at each check', () => {
    const settings = readFileSync(join(root, 'biome.jsonc'), 'utf8');
    const instead = 'Mend the code instead of taking it out of the check.';
    expect(settings.match(/"lineWidth": \d+/g), instead).toEqual(['"lineWidth": 120']);
    expect(settings.match(/"enabled":\s*false|"overrides"/g), instead).toBeNull();
    expect(settings.match(/"!+[*/]*(entrypoints|components|utils|tests|scripts)[*/]*"/g), instead).toBeNull();
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(scripts.check).toBe('node scripts/check.ts');
    expect(readFileSync(join(root, 'scripts/check.ts'), 'utf8')).toContain(
      "['biome', 'check', '--error-on-warnings', '.']",
    );
  });
});

/**
 * A statement that does something, beyond declaring: calls, loops, assignments. Making constants of plain values is
 * none.
 */
function isWork(node: Node): boolean {
  const quiet = [
    'ImportDeclaration',
    'ExportNamedDeclaration',
    'ExportAllDeclaration',
    'ExportDefaultDeclaration',
    'FunctionDeclaration',
    'TSTypeAliasDeclaration',
    'TSInterfaceDeclaration',
    'VariableDeclaration',
    'EmptyStatement',
    'ClassDeclaration',
  ];
  if (!quiet.includes(node.type)) return true;
  const declared =
    node.type === 'VariableDeclaration'
      ? node
      : isNode(node.declaration) && node.declaration.type === 'VariableDeclaration'
        ? node.declaration
        : null;
  return declared !== null && nodes(declared.declarations).some(({ init }) => isNode(init) && callsOutside(init));
}

/**
 * Calls that reach out at loading time: into the page or the browser. Building a schema, a set or a context is
 * harmless.
 */
function callsOutside(node: Node): boolean {
  if (/Function|Class/.test(node.type)) return false;
  if (node.type === 'AwaitExpression') return true;
  if (
    node.type === 'MemberExpression' &&
    ['browser', 'chrome', 'document', 'window', 'location', 'navigator'].includes(nameOf(node.object) ?? '')
  )
    return true;
  return Object.values(node).some((part) => nodes(part).some(callsOutside));
}
