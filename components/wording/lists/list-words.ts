import { assertNever } from '../../../utils/core/assert-never.ts';
import { type ListName, type ListState, type ListsWork, listNames } from '../../../utils/core/lists/lists.ts';
import type { App } from '../../app-context.ts';
import type { KeyWith, MessageKey } from '../../words.ts';

type Speech = Pick<App, 'words' | 'format'>;
type Counted = 'taken' | 'stayed' | 'left';

/** For each list: what is said of so many entries. */
const countKeys: Record<ListName, Record<Counted, KeyWith<'count'>>> = {
  history: {
    taken: 'historyTaken',
    stayed: 'historyStayed',
    left: 'historyLeft',
  },
  downloads: {
    taken: 'downloadsTaken',
    stayed: 'downloadsStayed',
    left: 'downloadsLeft',
  },
};

const wholeKeys: Record<ListName, Record<'none' | 'permission-missing' | 'failed', MessageKey>> = {
  history: { none: 'historyNone', 'permission-missing': 'historyNotAllowed', failed: 'historyFailed' },
  downloads: { none: 'downloadsNone', 'permission-missing': 'downloadsNotAllowed', failed: 'downloadsFailed' },
};

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
      return [words(wholeKeys[list][state.kind])];
    case 'done': {
      const count = (kind: Counted) =>
        state[kind] === 0 ? [] : [words(countKeys[list][kind], { count: state[kind] })];
      const said = [...count('taken'), ...count('left'), ...count('stayed')];
      return said.length === 0 ? [words(wholeKeys[list].none)] : said;
    }
    default:
      return assertNever(state);
  }
}
