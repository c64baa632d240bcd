import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../architecture/source-files.ts';

const folder = join(root, '.github', 'workflows');
const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe.each(readdirSync(folder))('the workflow %s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');

  it('runs scripts that are there', () => {
    const run = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script ?? '');
    expect(run.length).toBeGreaterThan(0);
    expect(run.filter((script) => scripts[script] === undefined)).toEqual([]);
  });

  it('may only read, but for the job that drafts a release', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
    expect(text.match(/: write/g)?.length ?? 0).toBe(name === 'release.yml' ? 1 : 0);
  });

  it('puts no input into a command', () => {
    const commands = [...text.matchAll(/run: (.*)/g)].map(([, command]) => command ?? '');
    expect(commands.filter((command) => command.includes('${{'))).toEqual([]);
  });
});
