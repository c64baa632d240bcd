import { assertNever } from '../../../utils/core/assert-never.ts';
import { type ListName, type ListState, type ListsWork, listNames } from '../../../utils/core/lists/lists.ts';
import type { App } from '../../app-context.ts';
import type { MessageKey } from '../../words.ts';

type Speech = Pick<App, 'words' | 'format'>;
type Counted = 'taken' | 'stayed' | 'left';

/** For each list: what is said of one entry, and of many. */
const countKeys: Record<ListName, Record<Counted, readonly [one: MessageKey, many: MessageKey]>> = {
  history: {
    taken: ['historyTakenOne', 'historyTakenMany'],
    stayed: ['historyStayedOne', 'historyStayedMany'],
    left: ['historyLeftOne', 'historyLeftMany'],
  },
  downloads: {
    taken: ['downloadsTakenOne', 'downloadsTakenMany'],
    stayed: ['downloadsStayedOne', 'downloadsStayedMany'],
    left: ['downloadsLeftOne', 'downloadsLeftMany'],
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
  const { words, format } = speech;
  if (work.closedTabs > 0)
    said.push(
      words(format.isOne(work.closedTabs) ? 'closedTabsOne' : 'closedTabsMany', format.number(work.closedTabs)),
    );
  if (said.length === 0 || work.untimed === 0) return said;
  return [
    ...said,
    words(format.isOne(work.untimed) ? 'listsUntimedOne' : 'listsUntimedMany', format.number(work.untimed)),
  ];
}

function sentencesOf(list: ListName, state: ListState | null, { words, format }: Speech): readonly string[] {
  if (state === null) return [];
  switch (state.kind) {
    case 'wanted':
    case 'begun':
      return [];
    case 'permission-missing':
    case 'failed':
      return [words(wholeKeys[list][state.kind])];
    case 'done': {
      const count = (kind: Counted) => {
        const [one, many] = countKeys[list][kind];
        return state[kind] === 0 ? [] : [words(format.isOne(state[kind]) ? one : many, format.number(state[kind]))];
      };
      const said = [...count('taken'), ...count('left'), ...count('stayed')];
      return said.length === 0 ? [words(wholeKeys[list].none)] : said;
    }
    default:
      return assertNever(state);
  }
}
