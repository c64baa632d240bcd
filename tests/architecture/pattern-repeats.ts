/** One thing that a pattern takes, as far as needed here: which characters, and whether without an end. */
type Atom = {
  readonly kind: 'atom';
  readonly takes: ReadonlySet<string>;
  readonly least: number;
  readonly endless: boolean;
};
type Part =
  | Atom
  | { readonly kind: 'group'; readonly ways: readonly Part[][]; readonly least: number; readonly endless: boolean };

/** Characters that a page may choose: those of ASCII that can be seen, a space, a break, and some others. */
const TRIED = [...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)), '\n', '\t', 'é', 'ß', '中', '…'];

/**
 * Whether two endless repeats in a pattern can take the same text between them, side by side or one in the other: then
 * a text of n characters that does not match in the end takes n² steps, or more. `starts`: the whole pattern begins
 * with such a repeat anywhere in a text, which takes as long.
 */
export function findSlowRepeats(source: string, flags: string): 'beside' | 'starts' | null {
  const ways = parse(source, flags);
  if (ways.some(hasPair)) return 'beside';
  return !flags.includes('y') && ways.some(startsEndless) ? 'starts' : null;
}

const isOptional = (part: Part): boolean =>
  part.least === 0 || (part.kind === 'group' && part.ways.some((way) => way.every(isOptional)));

/** The endless repeats that a sequence may begin with (or end with, if it is turned round). */
function edge(parts: readonly Part[], turn: (way: readonly Part[]) => readonly Part[]): Atom[] {
  const found: Atom[] = [];
  for (const part of turn(parts)) {
    if (part.kind === 'group') found.push(...part.ways.flatMap((way) => edge(way, turn)));
    else if (part.endless) found.push(part);
    if (!isOptional(part)) break;
  }
  return found;
}
const first = (parts: readonly Part[]) => edge(parts, (way) => way);
const last = (parts: readonly Part[]) => edge(parts, (way) => way.toReversed());

const shares = (one: Atom, other: Atom) => [...one.takes].some((character) => other.takes.has(character));
const anyShares = (ends: readonly Atom[], begins: readonly Atom[]) =>
  ends.some((end) => begins.some((begin) => shares(end, begin)));

function hasPair(way: readonly Part[]): boolean {
  return way.some((part, at) => {
    if (anyShares(last(way.slice(0, at + 1)), first(way.slice(at + 1)))) return true;
    if (part.kind !== 'group') return false;
    return part.ways.some(hasPair) || (part.endless && anyShares(part.ways.flatMap(last), part.ways.flatMap(first)));
  });
}

/** Whether it can begin anywhere in a run of what its first endless repeat takes, and may fail behind that. */
function startsEndless(way: readonly Part[]): boolean {
  const at = way.findIndex((part) => first([part]).length > 0);
  const [begin] = first(way.slice(at));
  if (at < 0 || begin === undefined || at === way.length - 1) return false;
  const inRun = (part: Part) => part.kind === 'atom' && [...part.takes].some((one) => begin.takes.has(one));
  return way.slice(0, at).every((part) => isOptional(part) || inRun(part));
}

const OPENING = /\((?:\?(?:[:=!]|<[=!]|<[^>]+>))?/y;
const QUANTITY = /(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/y;
const ATOM = /\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\k<[^>]+>|\\.|[^()|]/iy;
/** An end of the text takes no character, and may fail. */
const END = /^[$^]$/;
/** What is left out, as are looks ahead: it takes no character. */
const TAKES_NONE = /^\\b$/i;

const holdsPlace: Part = { kind: 'atom', takes: new Set(), least: 1, endless: false };

function parse(source: string, flags: string): Part[][] {
  let at = 0;
  function take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at = pattern.lastIndex;
    return found;
  }
  function quantity(): Pick<Part, 'least' | 'endless'> {
    const found = take(QUANTITY);
    if (found === null) return { least: 1, endless: false };
    const [sign = '', least, comma, most] = found;
    if (least !== undefined) return { least: Number(least), endless: comma === ',' && most === '' };
    return { least: sign.startsWith('+') ? 1 : 0, endless: !sign.startsWith('?') };
  }
  function readWays(): Part[][] {
    const ways: Part[][] = [[]];
    while (at < source.length && source[at] !== ')') {
      const opening = take(OPENING);
      if (opening) {
        const inside = readWays();
        at += 1; // the closing one
        const many = quantity();
        // A look back in front holds the place of a beginning, as `^` does.
        if (opening[0].startsWith('(?<') && /[=!]$/.test(opening[0])) ways.at(-1)?.push(holdsPlace);
        else if (!/[=!]$/.test(opening[0])) ways.at(-1)?.push({ kind: 'group', ways: inside, ...many });
      } else if (source[at] === '|') {
        at += 1;
        ways.push([]);
      } else {
        const [text = ''] = take(ATOM) ?? [];
        if (text === '') throw new Error(`Cannot read ${source} at ${at}`);
        if (END.test(text)) ways.at(-1)?.push(holdsPlace);
        else if (!TAKES_NONE.test(text))
          ways.at(-1)?.push({ kind: 'atom', takes: takenBy(text, flags), ...quantity() });
      }
    }
    return ways;
  }
  return readWays();
}

function takenBy(atom: string, flags: string): ReadonlySet<string> {
  if (/^\\(?:k|[1-9])/.test(atom)) return new Set(TRIED);
  const one = new RegExp(`^(?:${atom})$`, flags.replace(/[gy]/g, ''));
  return new Set(TRIED.filter((character) => one.test(character)));
}
