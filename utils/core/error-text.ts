/**
 * What an error says, for the console. Without addresses: browsers name in their errors the page that they refused, and
 * nobody is to read in a console where somebody was. An error of a parser quotes the text that it read, which may be a
 * site's answer: only its kind is told. Our own addresses, those of the stack, stay.
 */
export function errorText(error: unknown, detail: 'message' | 'stack' = 'message'): string {
  if (!(error instanceof Error)) return withoutAddresses(String(error));
  const { message, name, stack } = error;
  const said = name === 'SyntaxError' ? name : message;
  const text = detail === 'stack' && stack !== undefined ? stack.replace(message, () => said) : said;
  return withoutAddresses(text);
}

const ADDRESS = /(?<![a-z\d+.-])(?!(?:chrome|moz)-extension:)(?:\*|[a-z][a-z\d+.-]*):\/\/[^\s"'<>]*/gi;

function withoutAddresses(text: string): string {
  return text.replaceAll(ADDRESS, '[address]');
}
