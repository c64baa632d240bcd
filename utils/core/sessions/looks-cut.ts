import { isRecord, valueAt } from '../answers/json-path.ts';

/** Keys in small letters, without what divides their words. */
const SAYS_MORE = ['hasmore', 'hasnext', 'hasnextpage', 'ismore', 'more', 'truncated', 'istruncated', 'partial'];
const SAYS_LAST = ['last', 'islast', 'lastpage', 'islastpage'];
const LEADS_ON = [
  'next',
  'nextcursor',
  'nextlink',
  'nextpage',
  'nextpagetoken',
  'nexttoken',
  'nexturl',
  'continuation',
  'continuationtoken',
  'odatanextlink',
];
const COUNTS = ['total', 'totalcount', 'totalelements', 'totalitems', 'totalresults', 'count'];
const PAGES = ['pages', 'pagecount', 'totalpages'];

/**
 * Whether a list in a site's JSON says, in one of the usual ways, that it is not the whole. It is looked for beside the
 * list, at the top, and in the objects there. `path` leads to the list; `length` is its number of entries.
 */
export function looksCut(body: unknown, path: string, length: number): boolean {
  const parent = valueAt(body, path.split('.').slice(0, -1).join('.'));
  const places = [body, parent].flatMap((one) => (isRecord(one) && !Array.isArray(one) ? [one] : []));
  return [...places, ...places.flatMap((one) => Object.values(one))].some(
    (one) => isRecord(one) && saysSo(one, length),
  );
}

function saysSo(place: Record<string, unknown>, length: number): boolean {
  if (Array.isArray(place)) return false;
  return Object.entries(place).some(([given, value]) => {
    const key = given.toLowerCase().replaceAll(/[^a-z]/g, '');
    if (SAYS_MORE.includes(key)) return value === true;
    if (SAYS_LAST.includes(key)) return value === false;
    if (LEADS_ON.includes(key)) return (value ?? null) !== null && value !== '' && value !== false;
    const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : 0;
    return (COUNTS.includes(key) && number > length) || (PAGES.includes(key) && number > 1);
  });
}
