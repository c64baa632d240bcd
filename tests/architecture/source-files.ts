import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A node of the syntax tree, of which only the outline is known: a type, and what hangs below. */
export type Node = { readonly type: string; readonly start: number; readonly [part: string]: unknown };

export type Import = {
  readonly from: string;
  /** Path inside the project; null for a package. */
  readonly path: string | null;
  readonly isType: boolean;
};

export type SourceFile = {
  /** With forward slashes, from the project's root. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly program: Node;
  readonly comments: readonly string[];
  readonly imports: readonly Import[];
};

/** Every file of code under the given folders. Declarations (`.d.ts`) hold types of a package, and no code. */
export function readSources(...folders: readonly string[]): SourceFile[] {
  return folders
    .flatMap((folder) => walk(join(root, folder)))
    .filter((file) => /(?<!\.d)\.(tsx?|mjs)$/.test(file))
    .map(readOnce);
}

/** Parsing takes a second in all: laws that share a process share its result. */
const alreadyRead = new Map<string, SourceFile>();

function readOnce(file: string): SourceFile {
  const source = alreadyRead.get(file) ?? readSource(file);
  alreadyRead.set(file, source);
  return source;
}

export function filesIn(...folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) => walk(join(root, folder)))
    .map((file) => relative(root, file).replaceAll('\\', '/'));
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function readSource(file: string): SourceFile {
  const text = readFileSync(file, 'utf8');
  const path = relative(root, file).replaceAll('\\', '/');
  const parsed = parseSync(file, text);
  if (parsed.errors.length > 0) throw new Error(`${path} does not parse`);
  const program: unknown = parsed.program;
  if (!isNode(program)) throw new Error(`${path} has no program`);
  const imports = below(program).flatMap((node) => toImport(path, node));
  return {
    path,
    text,
    lines: text.trimEnd().split('\n').length,
    program,
    comments: parsed.comments.map(({ value }) => value),
    imports,
  };
}

/** Imports and exports of other files, also `import('…')` in the middle of code, as a value or as a type. */
function toImport(path: string, node: Node): Import[] {
  const { source } = node;
  if (!isNode(source) || typeof source.value !== 'string') return [];
  const specifiers = nodes(node.specifiers);
  const isType =
    node.type === 'TSImportType' ||
    node.importKind === 'type' ||
    node.exportKind === 'type' ||
    (specifiers.length > 0 && specifiers.every(({ importKind }) => importKind === 'type'));
  const from = source.value;
  return [{ from, isType, path: from.startsWith('.') ? join(dirname(path), from).replaceAll('\\', '/') : null }];
}

/** Every node below one, itself included. A dozen laws ask for those of each file: the list is made once. */
export function below(node: Node): readonly Node[] {
  const made = lists.get(node) ?? collect(node, []);
  lists.set(node, made);
  return made;
}

const lists = new WeakMap<Node, readonly Node[]>();

function collect(node: Node, list: Node[]): Node[] {
  list.push(node);
  for (const part of Object.values(node)) for (const one of nodes(part)) collect(one, list);
  return list;
}

/** The nodes in a part of another: itself, or those in a list. */
export function nodes(part: unknown): Node[] {
  if (Array.isArray(part)) return part.filter(isNode);
  return isNode(part) ? [part] : [];
}

export function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value
  );
}

export function lineOf(file: SourceFile, node: Node): string {
  return `${file.path}:${file.text.slice(0, node.start).split('\n').length}`;
}
