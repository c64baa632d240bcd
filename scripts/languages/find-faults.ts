import { toTag } from '../../utils/core/language.ts';
import { findPlaces } from '../../utils/core/words/find-places.ts';
import { type Pieces, parseText } from '../../utils/core/words/parse-text.ts';

/** A text of a locale file, and what the translator has to know about it. */
export type Message = { readonly message: string; readonly description?: string };
export type Messages = Readonly<Record<string, Message>>;

/** What is missing or wrong in the texts of a language, one line a fault, as a translator reads it. */
export function findFaults(language: string, texts: Messages, english: Messages): readonly string[] {
  return [
    ...Object.keys(english).flatMap((key) => findFaultsOfText(key, language, texts[key], english[key])),
    ...Object.keys(texts)
      .filter((key) => !(key in english))
      .map((key) => `${key}: is not in the English file`),
  ];
}

function findFaultsOfText(key: string, language: string, text?: Message, model?: Message): readonly string[] {
  if (text === undefined) return [`${key}: is missing`];
  if (text.message.trim() === '') return [`${key}: is empty`];
  // A browser reads it as the beginning of a place of its own.
  if (text.message.includes('$')) return [`${key}: holds a dollar sign`];
  const pieces = read(text.message);
  if (typeof pieces === 'string') return [`${key}: ${pieces}`];
  const wanted = placesOf(model?.message ?? '');
  const found = placesOf(text.message);
  return [
    ...[...wanted].filter((place) => !found.has(place)).map((place) => `${key}: lacks the place ${place}`),
    ...[...found]
      .filter((place) => !wanted.has(place))
      .map((place) => `${key}: has a place that English lacks: ${place}`),
    ...findFaultsOfForms(pieces, language).map((fault) => `${key}: ${fault}`),
  ];
}

/** The pieces, or why the text makes no sense. */
function read(text: string): Pieces | string {
  try {
    return parseText(text);
  } catch (error) {
    if (error instanceof SyntaxError) return error.message;
    throw error;
  }
}

/** Each place with what it takes. The order may differ between languages, and a number may be written or counted. */
function placesOf(text: string): ReadonlySet<string> {
  const pieces = read(text);
  const named = typeof pieces === 'string' ? [] : [...findPlaces(pieces)];
  return new Set(named.map(([name, type]) => `{${name}} (${type})`));
}

function findFaultsOfForms(pieces: Pieces, language: string): readonly string[] {
  return pieces.flatMap((piece) => {
    if (typeof piece === 'string' || !('cases' in piece)) return [];
    const forms = Object.keys(piece.cases);
    const used = new Set(formsOf(language));
    const faults =
      piece.kind === 'plural'
        ? [
            ...[...used].filter((form) => !forms.includes(form)).map((form) => `lacks the form "${form}"`),
            ...forms
              .filter((form) => !form.startsWith('=') && !pluralsOf(language).includes(form))
              .map((form) => `has the form "${form}", which this language does not know`),
          ]
        : [];
    return [...faults, ...Object.values(piece.cases).flatMap((inner) => findFaultsOfForms(inner, language))];
  });
}

const pluralsOf = (language: string): readonly string[] =>
  new Intl.PluralRules(toTag(language)).resolvedOptions().pluralCategories;

/** The forms that whole numbers below a thousand need: French keeps one more, for millions, which may be left out. */
export function formsOf(language: string): readonly string[] {
  const rules = new Intl.PluralRules(toTag(language));
  return [...new Set(Array.from({ length: 1_000 }, (_, n) => rules.select(n)))];
}
