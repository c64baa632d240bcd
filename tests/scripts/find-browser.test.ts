import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { tellNetworkFailure } from '../../scripts/browsers/network-failure.ts';
import { type BrowserName, findBrowser, overrideOf } from '../../scripts/find-browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'lights-out-named-'));
const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program that answers like a browser that is asked for its version. */
function program(name: string, answer: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\necho '${answer}'\n`);
  chmodSync(path, 0o755);
  return path;
}

const named = (name: BrowserName, path: string): Promise<string> => {
  process.env[overrideOf(name)] = path;
  return findBrowser(name);
};

describe('a browser that a variable names', () => {
  it.each([
    ['chromium', 'Chromium 156.0.1 built on Debian'],
    ['chromium', 'Google Chrome 156.0.1'],
    ['chromium', 'Microsoft Edge 156.0.1'],
    ['chromium', 'Brave Browser 156.1.70'],
    ['firefox', 'Mozilla Firefox 153.0esr'],
  ] as const)('is taken as %s where it says "%s"', async (name, answer) => {
    const path = program('right', answer);
    expect(await named(name, path)).toBe(path);
  });

  it.each([
    ['is not there', 'chromium', () => join(folder, 'nowhere'), 'does not exist'],
    ['is a folder', 'firefox', () => folder, 'is a folder'],
    ['is another browser', 'chromium', () => program('fox', 'Mozilla Firefox 153.0'), 'says it is another program'],
    ['is too old', 'firefox', () => program('old', 'Mozilla Firefox 115.9'), 'is too old (Mozilla Firefox 115.9)'],
  ] as const)('is refused with its variable and the cause where it %s', async (_case, name, pathOf, cause) => {
    const path = pathOf();
    const refused = await named(name, path).catch(String);
    expect(refused).toContain(`${overrideOf(name)} names ${path}, which ${cause}`);
    expect(refused).toMatch(/Set it to the executable of (Chromium 130|Firefox 140) or later, or unset it/);
  });

  it('is refused where nobody may start it', async () => {
    const path = join(folder, 'text');
    writeFileSync(path, 'words');
    chmodSync(path, 0o644);
    await expect(named('chromium', path)).rejects.toThrow(/^LIGHTS_OUT_CHROMIUM names .*, which is not executable\./);
  });
});

describe('a download that fails', () => {
  const lookUp = Object.assign(new Error('getaddrinfo EAI_AGAIN downloads.example'), { code: 'EAI_AGAIN' });
  it.each([
    ['by itself', lookUp],
    ['as the cause of another error', new TypeError('fetch failed', { cause: lookUp })],
  ])('says that there is no network, where that is why, %s', (_how, error) => {
    expect(String(tellNetworkFailure(error))).toBe(
      'Error: the network could not be reached (getaddrinfo EAI_AGAIN downloads.example)',
    );
  });

  it('keeps any other reason', () => {
    const error = new Error('no such version');
    expect(tellNetworkFailure(error)).toBe(error);
  });
});
