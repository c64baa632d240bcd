import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The files that a script names but loads later, on demand. */
const later = /\bimport\([^)]*\)|__vite__mapDeps=[\s\S]*?\]\)?/g;

/** What was built into `out`, one folder for each browser. */
export function createBuilt(out: string) {
  const folder = (browser: string) => join(out, browser);

  function contents(browser: string): string[] {
    return readdirSync(folder(browser), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  }

  /** The scripts of a page, or of a script, with all that they import at once. */
  function scriptsOf(browser: string, page: string): Set<string> {
    const found = new Set<string>();
    const visit = (text: string): void => {
      for (const [, name] of text.replaceAll(later, '').matchAll(/["'](?:\.{0,2}\/)?(?:chunks\/)?([\w.-]+\.js)["']/g)) {
        const file = contents(browser).find((one) => one.endsWith(`/${name}`));
        if (file === undefined || found.has(file)) continue;
        found.add(file);
        visit(readFileSync(file, 'utf8'));
      }
    };
    visit(readFileSync(join(folder(browser), page), 'utf8'));
    return found;
  }

  /** What the popup loads by itself: before its first countdown, and right after it. */
  function scriptsOfPopup(browser: string) {
    const first = scriptsOf(browser, 'popup.html');
    const [rest, ...others] = contents(browser).filter((file) => /\/rest-[\w-]+\.js$/.test(file));
    if (rest === undefined || others.length > 0) throw new Error('Which file is entrypoints/popup/rest.ts?');
    return { first, whole: new Set([...first, rest, ...scriptsOf(browser, relative(folder(browser), rest))]) };
  }

  return { folder, contents, scriptsOf, scriptsOfPopup };
}
