import { execFileSync } from 'node:child_process';

type Repository = {
  readonly root: string;
  /** Where git keeps its records; without it, in the project's own folder. */
  readonly gitDir?: string;
  /** A commit or a tree; without it, the commit that is checked out. */
  readonly of?: string;
};

/** Some megabytes, in bytes. */
const MOST = 256 * 1024 * 1024;

/**
 * The sources as a zip archive: exactly what is committed, whatever else lies in the folder.
 *
 * @throws a sentence if the folder is in no git repository, or there is no git
 */
export function archiveSources({ root, gitDir, of = 'HEAD' }: Repository): Buffer {
  return runGit(root, gitDir, ['archive', '--format=zip', of]);
}

/** The paths whose changes are not committed, and so in no archive. */
export function findUncommitted(root: string): readonly string[] {
  return runGit(root, undefined, ['status', '--porcelain', '--no-renames', '-z'])
    .toString()
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => line.slice(3));
}

/** The files of the folder as they stand, with what is not committed but without what is ignored, as a tree of git. */
export function treeOfFolder(root: string, gitDir: string): string {
  runGit(root, undefined, ['init', '--quiet', '--bare', gitDir]);
  runGit(root, gitDir, ['add', '--all']);
  return runGit(root, gitDir, ['write-tree']).toString().trim();
}

function runGit(root: string, gitDir: string | undefined, args: readonly string[]): Buffer {
  const where = gitDir === undefined ? [] : ['--git-dir', gitDir, '--work-tree', root];
  try {
    return execFileSync('git', [...where, ...args], { cwd: root, maxBuffer: MOST, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    throw new Error(`The sources are taken from git, which cannot tell them: ${String(error)}`, { cause: error });
  }
}
