import { assertNever } from '../../../utils/core/assert-never.ts';
import { type ListName, type ListState, type ListsWork, listNames } from '../../../utils/core/lists/lists.ts';
import type { App } from '../../app-context.ts';

type Speech = Pick<App, 'words' | 'format'>;
type Counted = 'taken' | 'stayed' | 'left';

/** What each list is called where a text chooses by it. */
const listWord = { history: 'history', downloads: 'other' } as const satisfies Record<ListName, string>;

/** What became of the browser's lists, in numbers. Empty until the work at them is over. */
export function listSentences(work: Omit<ListsWork, 'sites'> | undefined, speech: Speech): readonly string[] {
  if (work === undefined) return [];
  const said = listNames.flatMap((list) => sentencesOf(list, work[list], speech));
  const { words } = speech;
  if (work.closedTabs > 0) said.push(words('closedTabs', { count: work.closedTabs }));
  if (said.length === 0 || work.untimed === 0) return said;
  return [...said, words('listsUntimed', { count: work.untimed })];
}

function sentencesOf(list: ListName, state: ListState | null, { words }: Speech): readonly string[] {
  if (state === null) return [];
  switch (state.kind) {
    case 'wanted':
    case 'begun':
      return [];
    case 'permission-missing':
    case 'failed':
      return [words('listWhole', { list: listWord[list], what: state.kind === 'failed' ? 'other' : 'not-allowed' })];
    case 'done': {
      const count = (kind: Counted) =>
        state[kind] === 0
          ? []
          : [words('listCount', { list: listWord[list], what: kind === 'left' ? 'other' : kind, count: state[kind] })];
      const said = [...count('taken'), ...count('left'), ...count('stayed')];
      return said.length === 0 ? [words('listWhole', { list: listWord[list], what: 'none' })] : said;
    }
    default:
      return assertNever(state);
  }
}
