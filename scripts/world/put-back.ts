import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A fault that was mended once, as the change of a text that puts it back. */
type Fault = {
  readonly item: string;
  readonly kind: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** The test that goes red with it: it finds what the world does not, or cannot, as in adapters and screens. */
  readonly test: string;
};

/** Where the world looks at all: it plays with fakes of the adapters, and draws no screen. */
const inWorld = /^utils\/(core|services|storage|sites)\//;

const root = join(import.meta.dirname, '..', '..');
const recipes = join(root, 'tests', 'world', 'put-back');
const copy = join(root, '.output', 'put-back');

/** Puts each fault back, one at a time in a copy, and prints by what it is found. The number of those that are not. */
export async function putBack(histories: number, seed: number, wish: string | undefined): Promise<number> {
  const faults = (await readFaults()).filter(
    ({ item, kind }) => wish === undefined || `${item} ${kind}`.includes(wish),
  );
  await makeCopy();
  let missed = 0;
  for (const fault of faults) {
    const found = await tryFault(fault, histories, seed);
    if (found === null) missed += 1;
    console.log(
      `${found === null ? 'MISSED' : 'found '}  ${fault.item.padEnd(4)} ${fault.kind}\n          ${found ?? fault.file}`,
    );
  }
  console.log(`${faults.length - missed} of ${faults.length} faults found`);
  return missed;
}

async function readFaults(): Promise<readonly Fault[]> {
  const names = (await readdir(recipes)).filter((name) => name.endsWith('.json')).sort();
  const lists = await Promise.all(names.map(async (name) => JSON.parse(await readFile(join(recipes, name), 'utf8'))));
  return lists.flat();
}

async function makeCopy(): Promise<void> {
  await rm(copy, { recursive: true, force: true });
  await mkdir(copy, { recursive: true });
  for (const part of ['components', 'entrypoints', 'public', 'scripts', 'tests', 'utils', 'docs'])
    await cp(join(root, part), join(copy, part), { recursive: true });
  for (const name of await readdir(root, { withFileTypes: true }))
    if (name.isFile()) await cp(join(root, name.name), join(copy, name.name));
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
}

/** By what the fault is found; null if by nothing. */
async function tryFault(fault: Fault, histories: number, seed: number): Promise<string | null> {
  const path = join(copy, fault.file);
  const before = await readFile(path, 'utf8');
  if (before.split(fault.find).length !== 2) return null;
  await writeFile(
    path,
    before.replace(fault.find, () => fault.replace),
  );
  try {
    const byWorld = inWorld.test(fault.file) ? await findByWorld(histories, seed) : null;
    return byWorld ?? (await findByTest(fault.test));
  } finally {
    await writeFile(path, before);
  }
}

async function findByWorld(histories: number, seed: number): Promise<string | null> {
  const { text, code } = await run([
    'scripts/world.ts',
    '--as-found',
    ...['--histories', String(histories), '--seed', String(seed)],
  ]);
  if (code === 0) return null;
  const [line = text.slice(-200)] = /^(?:Broken|Error): .*/m.exec(text) ?? [];
  return `by the world: ${line.slice(0, 140)}`;
}

async function findByTest(test: string): Promise<string | null> {
  if (!test.endsWith('.ts') && !test.endsWith('.tsx')) return null;
  if (test.startsWith('tests/e2e/')) return `by a story in browsers, not tried here: ${test}`;
  const { code } = await run(['node_modules/vitest/vitest.mjs', 'run', test]);
  return code === 0 ? null : `by its test: ${test}`;
}

function run(args: readonly string[]): Promise<{ readonly text: string; readonly code: number | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: copy, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    child.stdout.on('data', (part: Buffer) => (text += part.toString()));
    child.stderr.on('data', (part: Buffer) => (text += part.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ text, code }));
  });
}
