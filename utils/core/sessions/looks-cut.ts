import { isRecord, valueAt } from '../answers/json-path.ts';

const SAYS_MORE = ['has_more', 'hasMore', 'has_next', 'hasNext', 'hasNextPage', 'truncated'];
const LEADS_ON = ['next', 'next_cursor', 'nextCursor', 'next_page', 'nextPage', 'next_page_token', 'nextPageToken'];
const COUNTS = ['total', 'total_count', 'totalCount', 'count'];

/**
 * Whether a list in a site's JSON says, in one of the usual ways, that it is not the whole. It is looked for beside the
 * list and at the top. `path` leads to the list; `length` is its number of entries.
 */
export function looksCut(body: unknown, path: string, length: number): boolean {
  const parent = valueAt(body, path.split('.').slice(0, -1).join('.'));
  return [body, parent].some((one) => {
    if (!isRecord(one) || Array.isArray(one)) return false;
    return (
      SAYS_MORE.some((key) => one[key] === true) ||
      LEADS_ON.some((key) => (one[key] ?? null) !== null && one[key] !== '' && one[key] !== false) ||
      COUNTS.some((key) => typeof one[key] === 'number' && Number(one[key]) > length)
    );
  });
}
