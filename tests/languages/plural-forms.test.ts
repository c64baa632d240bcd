import { expect, it } from 'vitest';
import { readTexts } from '../../scripts/languages/read-languages.ts';
import { createWords } from '../../utils/core/words/create-words.ts';

it.each([
  ['fr', 0, '0 réponse trouvée.'],
  ['fr', 2, '2 réponses trouvées.'],
  ['pl', 1, 'Znaleziono 1 odpowiedź.'],
  ['pl', 3, 'Znaleziono 3 odpowiedzi.'],
  ['ar', 2, 'عُثر على جوابين.'],
  ['ar', 3, 'عُثر على 3 أجوبة.'],
  ['ja', 2, '2件の答えが見つかりました。'],
  ['en', 1, '1 answer found.'],
])('the file of %s counts %i as its speakers do', (code, count, said) => {
  const words = createWords((key) => readTexts(code)[key]?.message ?? '', code);
  expect(words('helpFound', { count })).toBe(said);
});
