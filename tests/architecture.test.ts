import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  below,
  filesIn,
  isNode,
  lineOf,
  type Node,
  nodes,
  readSources,
  root,
  type SourceFile,
} from './architecture/source-files.ts';

/** The laws of the house. A failure lists the places, and says what to do instead. */
const files = readSources('entrypoints', 'components', 'utils');
const utils = files.filter(({ path }) => path.startsWith('utils/'));
const outsideEntrypoints = files.filter(({ path }) => !path.startsWith('entrypoints/'));
const isAdapter = ({ path }: SourceFile) => path.startsWith('utils/browser/');

function expectNone(places: readonly string[], instead: string): void {
  expect(places, instead).toEqual([]);
}

function find(among: readonly SourceFile[], isWrong: (node: Node, file: SourceFile) => boolean): string[] {
  return among.flatMap((file) =>
    below(file.program)
      .filter((node) => isWrong(node, file))
      .map((node) => lineOf(file, node)),
  );
}

const nameOf = (node: unknown) =>
  isNode(node) && node.type === 'Identifier' && typeof node.name === 'string' ? node.name : null;
const memberOf = (node: Node) =>
  node.type === 'MemberExpression' ? `${nameOf(node.object)}.${nameOf(node.property)}` : '';

describe('imports', () => {
  /** What each part of the house may know. Values and types alike, but for `types`. */
  const table: Readonly<
    Record<string, { readonly values: readonly string[]; readonly types: readonly string[]; readonly packages: RegExp }>
  > = {
    entrypoints: {
      values: ['components', 'services', 'browser', 'messages', 'sites', 'core'],
      types: ['ports'],
      packages: /^(wxt|preact)(\/|$)/,
    },
    components: {
      values: ['components', 'core', 'locales'],
      types: ['messages'],
      packages: /^(preact|@preact\/signals|lean-qr)(\/|$)/,
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
    core: { values: ['core'], types: ['locales'], packages: /^$/ },
    sites: { values: ['sites', 'core'], types: [], packages: /^$/ },
  };

  const partOf = (path: string) => {
    if (path.startsWith('public/_locales/')) return 'locales';
    return path.startsWith('utils/') ? (path.split('/')[1] ?? '') : (path.split('/')[0] ?? '');
  };

  it('points down only, as the table in the README says', () => {
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
    expect(doors, 'Import `browser` from utils/browser/api.ts.').toEqual(['utils/browser/api.ts']);
  });

  it('takes the QR codes in at one door', () => {
    const doors = files
      .filter(({ imports }) => imports.some(({ from }) => from.startsWith('lean-qr')))
      .map(({ path }) => path);
    expect(doors, 'Ask buildQrCode.').toEqual(['components/leave/phone/qr-code.ts']);
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

describe('the outside world', () => {
  const globals = [
    'browser',
    'chrome',
    'fetch',
    'setTimeout',
    'setInterval',
    'clearTimeout',
    'clearInterval',
    'requestAnimationFrame',
    'requestIdleCallback',
    'queueMicrotask',
    'crypto',
    'performance',
    'localStorage',
    'sessionStorage',
    'indexedDB',
    'caches',
    'XMLHttpRequest',
    'WebSocket',
    'navigator',
  ];
  const inside = files.filter((file) => !isAdapter(file));

  it('is reached under utils/browser only', () => {
    const wrong = find(inside, (node) => {
      if (node.type === 'CallExpression' || node.type === 'NewExpression')
        return globals.includes(nameOf(node.callee) ?? '');
      return node.type === 'MemberExpression' && globals.includes(nameOf(node.object) ?? '');
    });
    expectNone(wrong, 'Write an adapter under utils/browser and hand it in.');
  });

  it('tells the time in utils/browser only', () => {
    const wrong = find(inside, (node) => {
      if (node.type === 'NewExpression') return nameOf(node.callee) === 'Date' && nodes(node.arguments).length === 0;
      return ['Date.now', 'Math.random', 'performance.now'].includes(memberOf(node));
    });
    expectNone(wrong, 'Take `now` as an argument.');
  });

  it('is asked for the time in one file', () => {
    const clocks = files
      .filter((file) =>
        below(file.program).some(
          (node) =>
            memberOf(node) === 'Date.now' ||
            (node.type === 'NewExpression' && nameOf(node.callee) === 'Date' && nodes(node.arguments).length === 0),
        ),
      )
      .map(({ path }) => path);
    expect(clocks, 'Use `now` from utils/browser/clock.ts.').toEqual(['utils/browser/clock.ts']);
  });
});

describe('the domain', () => {
  it("has no place for a cookie's value", () => {
    const file = utils.find(({ path }) => path === 'utils/core/cookies/cookie.ts');
    expect(file).toBeDefined();
    const keys = file
      ? below(file.program)
          .filter(({ type }) => type === 'TSPropertySignature')
          .map(({ key }) => nameOf(key))
      : [];
    expect(keys).toContain('name');
    expect(keys, "A cookie's value never leaves the adapters.").not.toContain('value');
  });

  it('reads cookie values in the four adapters that need them, and nowhere else', () => {
    const readers = files
      .filter(
        ({ imports, path }) =>
          path !== 'utils/browser/cookies/read-cookies.ts' &&
          imports.some(({ from }) => from.endsWith('/read-cookies.ts')),
      )
      .map(({ path }) => path);
    expect(readers, 'Ask an adapter for what you need to know about the value.').toEqual([
      'utils/browser/cookies/cookie-header.ts',
      'utils/browser/cookies/cookie-jar.ts',
      'utils/browser/cookies/cookie-stores.ts',
      'utils/browser/cookies/credentials.ts',
    ]);
  });
});

describe('files', () => {
  it('are short', () => {
    expectNone(
      files.filter(({ lines }) => lines > 200).map(({ path, lines }) => `${path}: ${lines} lines`),
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
      [...files, ...readSources('tests', 'scripts')].filter(({ text }) => note.test(text)).map(({ path }) => path),
      'Do it, or open an issue.',
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

describe('types', () => {
  it('are never any', () => {
    expectNone(
      find(
        [
          ...files,
          ...readSources(
            'tests/core',
            'tests/fakes',
            'tests/services',
            'tests/storage',
            'tests/messages',
            'tests/journeys',
            'tests/browser',
            'tests/architecture',
          ),
        ],
        ({ type }) => type === 'TSAnyKeyword',
      ),
      'Use `unknown` and look.',
    );
  });

  it('are not asserted outside adapters', () => {
    const wrong = find(
      files.filter((file) => !isAdapter(file)),
      (node) => {
        if (node.type === 'TSNonNullExpression') return true;
        return (
          node.type === 'TSAsExpression' &&
          !(
            isNode(node.typeAnnotation) &&
            node.typeAnnotation.type === 'TSTypeReference' &&
            nameOf(node.typeAnnotation.typeName) === 'const'
          )
        );
      },
    );
    expectNone(wrong, 'Narrow it, or validate it at the door.');
  });

  it('are not silenced', () => {
    expectNone(
      files
        .filter(({ comments }) => comments.some((comment) => /@ts-|eslint-|biome-ignore/.test(comment)))
        .map(({ path }) => path),
      'Make the types true.',
    );
  });
});

describe('errors', () => {
  it('are never swallowed', () => {
    const wrong = find(files, (node) => {
      if (node.type !== 'CatchClause') return false;
      return !isNode(node.param) || (isNode(node.body) && nodes(node.body.body).length === 0);
    });
    expectNone(wrong, 'Name the error and handle it, or let it through.');
  });

  it('are not caught by an empty function', () => {
    const wrong = find(files, (node) => {
      if (
        node.type !== 'CallExpression' ||
        !isNode(node.callee) ||
        node.callee.type !== 'MemberExpression' ||
        nameOf(node.callee.property) !== 'catch'
      )
        return false;
      const [handler] = nodes(node.arguments);
      return (
        handler !== undefined &&
        /Function/.test(handler.type) &&
        isNode(handler.body) &&
        handler.body.type === 'BlockStatement' &&
        nodes(handler.body.body).length === 0
      );
    });
    expectNone(wrong, 'Report it.');
  });
});

describe('text for people', () => {
  const spoken = [
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
    'title',
    'alt',
    'placeholder',
    'label',
  ];
  const isWords = (text: unknown) => typeof text === 'string' && /\p{L}/u.test(text);

  it('stands in the locale files only', () => {
    const wrong = find(files, (node) => {
      if (node.type === 'JSXText') return isWords(node.value);
      if (node.type === 'JSXOpeningElement')
        return nodes(node.attributes).some((attribute) =>
          isSpokenLiteral(attribute, isNode(node.name) ? String(node.name.name) : ''),
        );
      return node.type === 'JSXExpressionContainer' && isLiteralText(node.expression) && !isAttributeValue(node);
    });
    expectNone(wrong, 'Add a message to public/_locales and say it with `words`.');
  });

  /** Components take message keys; what a page's own element is given is read out. */
  function isSpokenLiteral({ name, value }: Node, element: string): boolean {
    if (!isNode(name) || !spoken.includes(String(name.name)) || /^[A-Z]/.test(element)) return false;
    return nodes(value).some((given) =>
      isLiteralText(given.type === 'JSXExpressionContainer' ? given.expression : given),
    );
  }

  function isLiteralText(node: unknown): boolean {
    if (!isNode(node)) return false;
    if (node.type === 'Literal') return isWords(node.value);
    return (
      node.type === 'TemplateLiteral' &&
      nodes(node.quasis).some(
        ({ value }) => typeof value === 'object' && value !== null && 'raw' in value && isWords(value.raw),
      )
    );
  }

  const attributeValues = new Set(
    files.flatMap((file) =>
      below(file.program)
        .filter(({ type }) => type === 'JSXAttribute')
        .flatMap(({ value }) => nodes(value)),
    ),
  );
  function isAttributeValue(node: Node): boolean {
    return attributeValues.has(node);
  }

  it("is not in pages, but for the extension's name as their title", () => {
    const pages = filesIn('entrypoints').filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(0);
    for (const path of pages) {
      const page = readFileSync(join(root, path), 'utf8')
        .replace(/<!--.*?-->/gs, '')
        .replace(/<title>Lights Out<\/title>/, '');
      const text = page.replace(/<[^>]*>/g, '').trim();
      expect(text, `${path}: text belongs into the locale files`).toBe('');
      expect(page, path).not.toMatch(/\s(aria-label|title|alt|placeholder)=/);
    }
  });

  it('is not empty under any key', () => {
    const messages: Record<string, { message?: string; description?: string }> = JSON.parse(
      readFileSync(join(root, 'public/_locales/en/messages.json'), 'utf8'),
    );
    expect(
      Object.entries(messages)
        .filter(([, { message }]) => !message)
        .map(([key]) => key),
    ).toEqual([]);
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
