import { describe, expect, it } from 'vitest';
import { expectNone, find, memberOf, nameOf, readHouse } from './find-places.ts';
import { below, isNode, type Node, nodes, type SourceFile } from './source-files.ts';

/** What is put into pages of sites: pages that may be frozen for hours, and that may try to mislead us. */
const files = readHouse();
const inPage = files.filter(({ path }) => path.startsWith('utils/browser/in-page/'));

/** The functions that a file gives to others. */
const exported = ({ program }: SourceFile): Node[] =>
  below(program).filter(
    ({ type, declaration }) =>
      type === 'ExportNamedDeclaration' && isNode(declaration) && declaration.type === 'FunctionDeclaration',
  );

const functionOf = ({ declaration }: Node): Node => (isNode(declaration) ? declaration : { type: '', start: 0 });

describe('a function that runs inside a page', () => {
  it('is put there by one file, which gives it a mark and a time', () => {
    const places = files.filter(({ program }) =>
      below(program).some((node) => node.type === 'MemberExpression' && nameOf(node.property) === 'executeScript'),
    );
    expect(
      places.map(({ path }) => path),
      'Use runInPage.',
    ).toEqual(['utils/browser/tabs/run-in-page.ts']);
  });

  it('is the one of its file, and takes its step first', () => {
    const functions = inPage.flatMap((file) => exported(file).map((node) => ({ file, node: functionOf(node) })));
    expect(functions.length).toBeGreaterThan(4);
    for (const { file, node } of functions) {
      const [first] = nodes(node.params);
      expect([file.path, nameOf(first)]).toEqual([file.path, 'step']);
    }
  });

  it('looks at both ends of its time when it really runs', () => {
    for (const file of inPage.filter((one) => exported(one).length > 0)) {
      const [node] = exported(file);
      const read = new Set(below(functionOf(node ?? file.program)).map(memberOf));
      expect([file.path, read.has('Date.now'), read.has('step.from'), read.has('step.until')]).toEqual([
        file.path,
        true,
        true,
        true,
      ]);
    }
  });

  it('asks whether its run still waits for it before it changes or sends anything', () => {
    const acts = /\b(?:fetch\(request|localStorage\.clear|deleteDatabase|\.unregister\(|dispatchEvent\.call)/;
    const acting = inPage.filter(({ text }) => acts.test(text));
    expect(acting.map(({ path }) => path).sort()).toEqual([
      'utils/browser/in-page/clean-page.ts',
      'utils/browser/in-page/press-control.ts',
      'utils/browser/in-page/send-from-page.ts',
    ]);
    expectNone(
      acting.filter(({ text }) => !text.includes('!(await isAwaited())')).map(({ path }) => path),
      'Ask the background with the mark of the step.',
    );
    expectNone(
      acting.filter(({ text }) => !text.includes('location.origin !== origin')).map(({ path }) => path),
      'Compare the origin first: the tab may show another site by now.',
    );
  });

  it("reads pages by the getters of the browser's own prototypes: elements may bear the names of properties", () => {
    const ownNames =
      /^(?:attributes|childNodes|children|contentDocument|cookie|defaultValue|designMode|disabled|getAttribute|getClientRects|getElementsByTagName|innerText|isContentEditable|localName|matches|parentElement|querySelector|querySelectorAll|readOnly|shadowRoot|tagName|textContent)$/;
    const isPrototype = (node: unknown) =>
      isNode(node) && node.type === 'MemberExpression' && nameOf(node.property) === 'prototype';
    const wrong = find(inPage, (node) => {
      if (node.type !== 'MemberExpression' || isPrototype(node.object) || nameOf(node.object) === 'csrf') return false;
      return nameOf(node.object) === 'document' || ownNames.test(nameOf(node.property) ?? '');
    });
    expectNone(wrong, 'Use Reflect.get(X.prototype, name, node), or X.prototype.method.call(node).');
  });

  it('walks through a page with a limit of nodes and of time', () => {
    const walking = inPage.filter(({ text }) => /createTreeWalker|childNodes|querySelectorAll/.test(text));
    expect(walking.map(({ path }) => path).sort()).toEqual([
      'utils/browser/in-page/find-unsent-text.ts',
      'utils/browser/in-page/learn-to-describe.ts', // looks into one control or form at a time, for a walk with limits
      'utils/browser/in-page/look-at-make.ts', // asks the browser for a few elements, of which so many are read
      'utils/browser/in-page/look-at-page.ts',
    ]);
    const whole = walking.filter(({ text }) => text.includes('createTreeWalker'));
    for (const { text } of whole) expect(text).toMatch(/MOST_NODES[\s\S]*MOST_MS[\s\S]*isOver\(\)/);
  });
});
