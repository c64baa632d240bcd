import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectNone, find, readHouse } from './find-places.ts';
import { isNode, root } from './source-files.ts';

/** Who may know whom. */
const files = readHouse();

describe('imports', () => {
  /** What each part of the house may know. Values and types alike, but for `types`. */
  const table: Readonly<
    Record<string, { readonly values: readonly string[]; readonly types: readonly string[]; readonly packages: RegExp }>
  > = {
    // The popup is put together in two steps, in two files.
    entrypoints: {
      values: ['entrypoints', 'components', 'services', 'browser', 'messages', 'sites', 'kinds', 'core'],
      types: ['ports'],
      packages: /^(wxt|preact)(\/|$)/,
    },
    components: {
      values: ['components', 'core', 'locales'],
      types: ['messages'],
      packages: /^(preact|@preact\/signals|lean-qr|tldts)(\/|$)/,
    },
    services: { values: ['services', 'storage', 'core'], types: ['messages', 'ports'], packages: /^$/ },
    browser: {
      values: ['browser', 'storage', 'messages', 'core'],
      types: ['ports'],
      packages: /^webextension-polyfill$/,
    },
    storage: { values: ['storage', 'core'], types: ['ports'], packages: /^zod\/mini$/ },
    messages: { values: ['messages', 'storage', 'core'], types: ['ports'], packages: /^zod\/mini$/ },
    ports: { values: [], types: ['ports', 'core'], packages: /^$/ },
    // Of the locale files only the names of the keys: a site file names the texts that are about its site.
    // A pure library, for the names of hosts.
    core: { values: ['core'], types: ['locales'], packages: /^punycode\// },
    sites: { values: ['sites', 'core'], types: [], packages: /^$/ },
    kinds: { values: ['kinds', 'core'], types: [], packages: /^$/ },
  };

  const partOf = (path: string) => {
    if (path.startsWith('public/_locales/')) return 'locales';
    return path.startsWith('utils/') ? (path.split('/')[1] ?? '') : (path.split('/')[0] ?? '');
  };

  it('points down only, as docs/map.md says', () => {
    const wrong = files.flatMap(({ path, imports }) => {
      const law = table[partOf(path)];
      return imports
        .filter((one) => {
          if (!law) return true;
          if (one.path === null) return !law.packages.test(one.from);
          const part = partOf(one.path);
          return !one.path.endsWith('.css') && !law.values.includes(part) && !(one.isType && law.types.includes(part));
        })
        .map(({ from }) => `${path} → ${from}`);
    });
    expectNone(wrong, 'Hand it in as an argument from an entrypoint, or describe the need as a type in utils/ports.');
  });

  it('names the file, with its ending', () => {
    const wrong = files.flatMap(({ path, imports }) =>
      imports
        .filter((one) => one.path !== null && !/\.(tsx?|css|json)$/.test(one.from))
        .map(({ from }) => `${path} → ${from}`),
    );
    expectNone(wrong, 'Write the whole file name; there are no barrels.');
  });

  it('has no cycles', () => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const cycles: string[] = [];
    const done = new Set<string>();
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) return void cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      if (done.has(path)) return;
      for (const one of byPath.get(path)?.imports ?? [])
        if (one.path !== null && !one.isType) visit(one.path, [...trail, path]);
      done.add(path);
    };
    for (const { path } of files) visit(path, []);
    expectNone(cycles, 'Move what both need into a file of its own.');
  });

  it('takes the polyfill in at one door', () => {
    const doors = files
      .filter(({ imports }) => imports.some(({ from, isType }) => from === 'webextension-polyfill' && !isType))
      .map(({ path }) => path);
    expect(doors, 'Import `browser` from utils/browser/api.ts.').toEqual(['utils/browser/serve-messages.ts']);
  });

  it('takes a part of a screen in on demand only where it is told when that fails', () => {
    const isImport = (node: unknown) => isNode(node) && node.type === 'ImportExpression';
    const wrong = find(
      files.filter(({ path }) => path.startsWith('components/')),
      ({ type, argument, object }) =>
        (type === 'AwaitExpression' && isImport(argument)) || (type === 'MemberExpression' && isImport(object)),
    );
    expectNone(wrong, 'Load it by `model.loadPart(…, () => import(…))`.');
  });

  it('takes the QR codes in at one door', () => {
    const doors = files
      .filter(({ imports }) => imports.some(({ from }) => from.startsWith('lean-qr')))
      .map(({ path }) => path);
    expect(doors, 'Ask buildQrCode.').toEqual(['components/leave/phone/qr-code.ts']);
  });

  it('takes the public list of suffixes in at one door', () => {
    const doors = files.filter(({ imports }) => imports.some(({ from }) => from === 'tldts')).map(({ path }) => path);
    expect(doors, 'Ask findDomain.').toEqual(['components/options/sites/add/find-domain.ts']);
  });

  it('never repeats an export: no barrels', () => {
    const wrong = find(
      files,
      (node, { path }) =>
        path !== 'utils/browser/api.ts' &&
        (node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && isNode(node.source))),
    );
    expectNone(wrong, 'Import from the file that declares it.');
  });
});

describe('the lock file', () => {
  it('names no package registry', () => {
    expect(
      readFileSync(join(root, 'package-lock.json'), 'utf8').match(/registry\.[a-z.]+/g) ?? [],
      'Install with omit-lockfile-registry-resolved.',
    ).toEqual([]);
  });
});
