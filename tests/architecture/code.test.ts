import { describe, expect, it } from 'vitest';
import { expectNone, find, isAdapter, memberOf, nameOf, readAll, readHouse } from './find-places.ts';
import { below, isNode, type Node, nodes, type SourceFile } from './source-files.ts';

/** What must not stand in code. */
const files = readHouse();

describe('types', () => {
  it('are never any', () => {
    expectNone(
      find(readAll(), ({ type }) => type === 'TSAnyKeyword'),
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
    const silenced = /eslint-|biome-ignore|@ts-(?!expect-error)/;
    const saying = (among: readonly SourceFile[], words: RegExp) =>
      among.filter(({ comments }) => comments.some((comment) => words.test(comment))).map(({ path }) => path);
    // A test may expect that something does not compile.
    expectNone([...saying(readAll(), silenced), ...saying(files, /@ts-expect-error/)], 'Make the types true.');
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

  it('are reported without the site that they are about: a console is read by the next person too', () => {
    const telling = /^(?:siteId|siteName|ref|refId|host|hostname|origin|url|address|domain|label)$/;
    const wrong = find(files, (node) => {
      if (node.type !== 'CallExpression' || !isNode(node.callee)) return false;
      if ((nameOf(node.callee) ?? nameOf(node.callee.property)) !== 'reportBug') return false;
      const [where] = nodes(node.arguments);
      return where !== undefined && below(where).some((part) => telling.test(nameOf(part) ?? ''));
    });
    expectNone(wrong, 'Say what was being done, not where.');
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

  it('come to the console without the addresses that browsers put into them', () => {
    // What runs in a page imports nothing, and writes to the console of that page.
    const among = files.filter(({ path }) => !path.startsWith('utils/browser/in-page/'));
    const isTold = (node: Node) =>
      node.type === 'CallExpression' && isNode(node.callee) && nameOf(node.callee) === 'errorText';
    const wrong = find(among, (node) => {
      if (node.type !== 'CallExpression' || !isNode(node.callee)) return false;
      if (!memberOf(node.callee).startsWith('console.')) return false;
      const bare = nodes(node.arguments).filter((given) => !isTold(given));
      return bare.flatMap(below).some((part) => nameOf(part) === 'error');
    });
    expectNone(wrong, 'Use errorText.');
  });
});

describe('a field that is typed in', () => {
  it('belongs to the person while they type: the picture changes about once a second', () => {
    const isTyped = ({ text }: SourceFile) =>
      [...text.matchAll(/<(?:input|textarea)\b[^>]*/g)].some(([tag]) => !/type="(?:checkbox|radio|file)"/.test(tag));
    const fields = files.filter(({ path }) => path.startsWith('components/')).filter(isTyped);
    expect(fields.map(({ path }) => path)).toContain('components/options/TypedField.tsx');
    // A search box holds a signal of the screen's own, which no picture of the background writes.
    const isOwn = ({ text }: SourceFile) => text.includes('useTyped(') || text.includes('typed: Signal<string>');
    expectNone(
      fields.filter((file) => !isOwn(file)).map(({ path }) => path),
      'Use TypedField, or useTyped.',
    );
  });
});

describe('the focus', () => {
  it('is looked for in one place, which finds another for what a press takes away', () => {
    const readers = files.filter(
      ({ text }) => text.includes('document.activeElement') || text.includes('{ activeElement }'),
    );
    expect(readers.map(({ path }) => path)).toEqual(['components/use-focus-rescue.ts']);
  });

  it('is never lost by “Allow”, which goes with its press', () => {
    const bare = files.filter(
      ({ path, text }) => path !== 'components/elements/AllowButton.tsx' && /text=\{words\('allow'\)\}/.test(text),
    );
    // Each of these gives the focus a place itself.
    expect(bare.map(({ path }) => path)).toEqual([
      'components/dialogs/PlanView.tsx',
      'components/options/reminders/Reminders.tsx',
      'components/welcome/GroupCard.tsx',
    ]);
  });
});
