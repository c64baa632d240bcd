import { execFile } from 'node:child_process';

/**
 * Runs a program to its end, and returns what it printed.
 *
 * @throws with its last lines if it fails
 */
export function runCommand(
  command: string,
  args: readonly string[],
  { cwd, env }: { cwd?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      command,
      [...args],
      { ...(cwd ? { cwd } : {}), env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const last = `${stdout}${stderr}`.trim().split('\n').slice(-6).join('\n');
        if (error) reject(new Error(`${command} ${args.slice(0, 3).join(' ')} failed: ${last}`));
        else resolve(stdout);
      },
    );
  });
}
