import { describe, expect, it } from 'vitest';
import { expectNone, find, isAdapter, memberOf, nameOf, readHouse } from './find-places.ts';
import { below, nodes } from './source-files.ts';

/** What may be reached, and from where. */
const files = readHouse();
const utils = files.filter(({ path }) => path.startsWith('utils/'));

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
  /** Names of the global object, by which each of these could be reached too. */
  const globalObject = ['globalThis', 'window', 'self'];
  const inside = files.filter((file) => !isAdapter(file));

  it('is reached under utils/browser only', () => {
    const wrong = find(inside, (node) => {
      if (node.type === 'CallExpression' || node.type === 'NewExpression')
        return globals.includes(nameOf(node.callee) ?? '');
      if (node.type === 'VariableDeclarator') return globalObject.includes(nameOf(node.init) ?? '');
      return node.type === 'MemberExpression' && [...globals, ...globalObject].includes(nameOf(node.object) ?? '');
    });
    expectNone(wrong, 'Write an adapter under utils/browser and hand it in.');
  });

  it('tells the time in utils/browser only', () => {
    const wrong = find(inside, (node) => {
      if (node.type === 'NewExpression') return nameOf(node.callee) === 'Date' && nodes(node.arguments).length === 0;
      if (node.type === 'CallExpression' && nameOf(node.callee) === 'Date') return true; // Date() is the time as text
      return ['Date.now', 'Math.random', 'performance.now'].includes(memberOf(node));
    });
    expectNone(wrong, 'Take `now` as an argument.');
  });

  it('is asked for the time in one file', () => {
    const clocks = files
      // A function that runs inside a page can import nothing.
      .filter(({ path }) => !path.startsWith('utils/browser/in-page/'))
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
          !/\/read-(cookies|store)\.ts$/.test(path) &&
          imports.some(({ from }) => /\/read-(cookies|store)\.ts$/.test(from)),
      )
      .map(({ path }) => path);
    expect(readers, 'Ask an adapter for what you need to know about the value.').toEqual([
      'utils/browser/cookies/cookie-header.ts',
      'utils/browser/cookies/cookie-jar.ts',
      'utils/browser/cookies/credentials.ts',
      'utils/browser/cookies/quiet-containers.ts',
    ]);
  });
});
