import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectNone, find, readHouse } from './find-places.ts';
import { below, filesIn, isNode, type Node, nodes, root } from './source-files.ts';

/** Where words for people stand. */
const files = readHouse();

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
    if (node.type === 'ConditionalExpression') return isLiteralText(node.consequent) || isLiteralText(node.alternate);
    if (node.type === 'LogicalExpression') return isLiteralText(node.right);
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

  it("is not in pages, but for the extension's name as their title and first heading", () => {
    const pages = filesIn('entrypoints').filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(0);
    for (const path of pages) {
      const page = readFileSync(join(root, path), 'utf8')
        .replace(/<!--.*?-->/gs, '')
        .replace(/<(title|h1)>Lights Out<\/\1>/g, '');
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
