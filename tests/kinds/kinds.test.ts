import { describe, expect, it } from 'vitest';
import { hasMark } from '../../utils/core/sites/has-mark.ts';
import { isPlainQuery } from '../../utils/core/sites/plain-words.ts';
import { allKinds } from '../../utils/kinds/all-kinds.ts';

const kinds = allKinds.map((kind) => [kind.id, kind] as const);
const isPattern = (text: string) => new RegExp(`^(?:${text})$`) instanceof RegExp;

describe('the list of kinds', () => {
  it('is in order, with each id and each name once', () => {
    const ids = allKinds.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(allKinds.map(({ name }) => name)).size).toBe(ids.length);
  });
});

describe.each(kinds)('%s', (id, kind) => {
  it('has the file name of its id, and holds plain data without functions', async () => {
    const module: Record<string, unknown> = await import(`../../utils/kinds/${id}.ts`);
    expect(Object.values(module)).toEqual([kind]);
    expect(JSON.parse(JSON.stringify(kind))).toEqual(kind);
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it('names a cookie and a mark, as patterns that match no empty text', () => {
    expect(kind.cookies.length).toBeGreaterThan(0);
    expect(kind.marks.length).toBeGreaterThan(0);
    for (const pattern of [...kind.cookies.map(({ name }) => name), ...kind.marks]) {
      expect(isPattern(pattern), pattern).toBe(true);
      expect(new RegExp(`^(?:${pattern})$`).test(''), pattern).toBe(false);
    }
  });

  it('begins each mark with what part of a page it is', () => {
    for (const mark of kind.marks)
      expect(mark).toMatch(
        /^(?:generator|meta|id|data|asset|link|form|asked|\(\?:(?:link|form|asset|asked|\||\[A-Z\]\+| POST| )+\)) /,
      );
  });

  it('signs out of this browser by an address of its own place alone', () => {
    for (const way of kind.ways) {
      if (way.kind === 'own-link') {
        expect(isPattern(way.address)).toBe(true);
        expect(way.address, 'a pattern that says sign-out').toMatch(/log-?out|sign-?_?out/i);
      } else {
        const url = new URL(`https://host.example${way.path}`);
        expect(url.origin + url.pathname + url.search).toBe(`https://host.example${way.path}`);
        expect(isPlainQuery(url.href)).toBe(true);
      }
    }
  });

  it('asks for an answer with marks of its own, by plain words', () => {
    if (kind.probe === null) return;
    const { path, signedIn, signedOut } = kind.probe;
    expect(isPlainQuery(`https://host.example${path}`)).toBe(true);
    for (const rule of [...signedIn, ...signedOut]) expect(hasMark(rule)).toBe(true);
    expect(signedIn.length).toBeGreaterThan(0);
    expect(signedOut.length).toBeGreaterThan(0);
  });

  it('carries evidence for each fact that it states, of grade A or B, with the day on which its source was seen', () => {
    const stated = { cookies: true, marks: true, probe: kind.probe !== null, ways: kind.ways.length > 0 };
    const facts = kind.evidence.map(({ fact }) => fact);
    expect([...facts].sort()).toEqual(Object.keys(stated).filter((fact) => Reflect.get(stated, fact)));
    for (const { fact, grade, seenAt, source } of kind.evidence) {
      expect(['A', 'B'], fact).toContain(grade);
      expect(source.length, fact).toBeGreaterThan(10);
      expect(new Date(seenAt).toISOString().slice(0, 10), fact).toBe(seenAt);
      expect(new Date(seenAt).getTime(), fact).toBeLessThanOrEqual(Date.now());
    }
  });
});
