type Named = { readonly name: string; readonly hosts: readonly string[] };

/** The sites whose name or one of whose hosts holds every word that was typed. Accents and capitals do not count. */
export function searchSites<T extends Named>(sites: readonly T[], typed: string): readonly T[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return sites;
  return sites.filter(({ name, hosts }) => {
    const texts = [name, ...hosts].map(plain);
    return words.every((word) => texts.some((text) => text.includes(word)));
  });
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
