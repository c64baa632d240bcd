/** Whether these texts together hold every word that was typed. Accents and capitals do not count. */
export function holdsWords(texts: readonly string[], typed: string): boolean {
  const plain = texts.map(withoutAccents);
  return withoutAccents(typed)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => plain.some((text) => text.includes(word)));
}

/** The text as it is searched: without accents and capitals. */
export function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
