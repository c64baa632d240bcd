/** A tag as it stands in a text of HTML. Names are in lower case. */
export type Tag = {
  readonly name: string;
  readonly kind: 'start' | 'end';
  readonly attributes: ReadonlyMap<string, string>;
};

/** So many tags are read at most; a page that has more is read in part. */
const MOST_TAGS = 60_000;
const MOST_ATTRIBUTES = 100;

/** What stands in these is text, or is not there for a page whose scripts run. */
const TEXT_ONLY = /^(?:script|style|textarea|title|noscript|template|iframe|xmp|noembed|noframes)$/;

const comment = /<!--(?:>|->|[\s\S]*?(?:--!?>|$))/y;
const bogus = /<[!?/][^>]*(?:>|$)/y;
const opening = /<(\/?)([a-z][^\s/>]*)/iy;
const attribute = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/y;
const closing = /[\s/]*>/y;

/**
 * Reads the tags of a text of HTML, in order, as far as the HTML standard's tokenizer would give them. A worker has no
 * parser of its own. Comments and what stands in scripts are left out; a tag that breaks off ends the reading.
 */
export function scanTags(html: string): readonly Tag[] {
  const tags: Tag[] = [];
  let at = html.indexOf('<');

  /** Matches at the present place and moves on behind it. */
  function take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at;
    const found = pattern.exec(html);
    if (found) at = pattern.lastIndex;
    return found;
  }

  function takeAttributes(): ReadonlyMap<string, string> {
    const attributes = new Map<string, string>();
    for (let left = MOST_ATTRIBUTES; left > 0; left -= 1) {
      const found = take(attribute);
      if (!found) break;
      const [, name = '', double, single, bare] = found;
      // of two attributes with one name the first counts
      if (!attributes.has(name.toLowerCase()))
        attributes.set(name.toLowerCase(), decode(double ?? single ?? bare ?? ''));
    }
    return attributes;
  }

  /** Moves behind the text of an element that holds nothing else; to the end if it is never closed. */
  function skipText(name: string): void {
    const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    end.lastIndex = at;
    at = end.exec(html)?.index ?? html.length;
  }

  while (at >= 0 && at < html.length && tags.length < MOST_TAGS) {
    const found = take(opening);
    if (found) {
      const name = (found[2] ?? '').toLowerCase();
      const attributes = takeAttributes();
      if (!take(closing)) break;
      const kind = found[1] === '/' ? 'end' : 'start';
      tags.push({ name, kind, attributes });
      if (kind === 'start' && TEXT_ONLY.test(name)) skipText(name);
    } else if (!take(comment) && !take(bogus)) at += 1;
    at = html.indexOf('<', at);
  }
  return tags;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  sol: '/',
  colon: ':',
};

/** The references that stand in addresses and names. Any other stays as it is written. */
function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
