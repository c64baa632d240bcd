/** Control characters and the separators of lines and paragraphs: each run of them becomes one space. */
const breaks = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/**
 * Characters that turn the direction of the text around them, or that are never seen: bidirectional marks, tags, the
 * soft hyphen, fillers, unpaired surrogates. The joiners of emoji and of Arabic and Indic words stay.
 */
const hidden =
  /(?!\u200c|\u200d|\ufe0e|\ufe0f)(?:\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}|\p{Cs}|[\ufff9-\ufffb])/gu;

const unseen = /[\s\p{M}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/**
 * A name that somebody else chose, made harmless to show: one line, in one direction. Empty if nothing of it can be
 * seen. Applied where such a name comes in, so that no line of a receipt can be forged with it.
 */
export function plainText(text: string): string {
  const plain = text.replaceAll(breaks, ' ').replaceAll(hidden, '').replaceAll(/\s+/gu, ' ').trim();
  return plain.replaceAll(unseen, '') === '' ? '' : plain;
}
