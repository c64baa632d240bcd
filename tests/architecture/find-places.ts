import { expect } from 'vitest';
import { below, isNode, lineOf, type Node, readSources, type SourceFile } from './source-files.ts';

/** What the laws of the house are about: all that goes into the extension. */
export const readHouse = () => readSources('entrypoints', 'components', 'utils');

/** Laws about form hold for tests and scripts as well. */
export const readAll = () => readSources('entrypoints', 'components', 'utils', 'tests', 'scripts');

export const isAdapter = ({ path }: SourceFile) => path.startsWith('utils/browser/');

/** Fails with the list of places and with what to do instead. */
export function expectNone(places: readonly string[], instead: string): void {
  expect(places, instead).toEqual([]);
}

/** Lists the places of all nodes that are wrong, as `path:line`. */
export function find(among: readonly SourceFile[], isWrong: (node: Node, file: SourceFile) => boolean): string[] {
  return among.flatMap((file) =>
    below(file.program)
      .filter((node) => isWrong(node, file))
      .map((node) => lineOf(file, node)),
  );
}

export const nameOf = (node: unknown) =>
  isNode(node) && node.type === 'Identifier' && typeof node.name === 'string' ? node.name : null;

/** `object.property`, or nothing. */
export const memberOf = (node: Node) =>
  node.type === 'MemberExpression' ? `${nameOf(node.object)}.${nameOf(node.property)}` : '';
