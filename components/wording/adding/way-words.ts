import { assertNever } from '../../../utils/core/assert-never.ts';
import type { WayProposal } from '../../../utils/core/discovery/site-proposal.ts';
import { isPlainPath } from '../../../utils/core/discovery/words/route-words.ts';
import type { ControlMark } from '../../../utils/core/sites/control-mark.ts';
import type { SignOutMethod } from '../../../utils/core/sites/site.ts';
import { listFixedWords } from '../../../utils/core/watching/list-fixed-words.ts';
import type { App } from '../../app-context.ts';
import type { KeyWith, MessageKey, Words } from '../../words.ts';

type Said = Pick<WayProposal, 'method' | 'says' | 'reason'>;

const controlKey: Record<ControlMark['role'], readonly [named: KeyWith<'control'>, nameless: MessageKey]> = {
  link: ['wayLink', 'wayLinkBare'],
  button: ['wayButton', 'wayButtonBare'],
  menuitem: ['wayItem', 'wayItemBare'],
  other: ['wayOther', 'wayOtherBare'],
};

/** What a way to sign out begins with: the control by its own text, in quotes. */
export function wayName({ method, reason, says }: Said, words: Words): string {
  switch (method.kind) {
    case 'navigate':
      return says === null ? words('wayLinkTo', { path: pathOf(method.url) }) : words('wayLink', { control: says });
    case 'press': {
      if (reason === 'menu') return says === null ? words('wayMenuBare') : words('wayMenu', { control: says });
      const [named, nameless] = controlKey[method.steps.at(-1)?.role ?? 'other'];
      return says === null ? words(nameless) : words(named, { control: says });
    }
    case 'http':
      return words('wayRequest', { method: method.method, path: pathOf(method.url) });
    case 'guide':
      return words('wayByHand');
    default:
      return assertNever(method);
  }
}

/** What it would do, in plain words. */
export function wayNote(way: Said, app: Pick<App, 'words' | 'format'>): string {
  const does = wayDoes(way, app);
  return way.reason === 'before' ? `${does} · ${app.words('wayBefore')}` : does;
}

function wayDoes({ method, reason }: Said, { words, format }: Pick<App, 'words' | 'format'>): string {
  switch (method.kind) {
    case 'navigate':
      return words('wayVisits', { path: pathOf(method.url) });
    case 'press':
      return onPage(leadsTo(pressDoes(method.steps.length, reason, words), method.steps, words), method.url, words);
    case 'http':
      return requestNote(method, { words, format });
    case 'guide':
      return words('wayByHandNote');
    default:
      return assertNever(method);
  }
}

/** What is kept of a link's query is shown: a short word that says sign-out. */
function leadsTo(does: string, steps: readonly ControlMark[], words: Words): string {
  const [mark] = steps.filter(({ word }) => word !== undefined);
  return mark?.word === undefined
    ? does
    : `${does} · ${words('wayLeadsTo', { path: `${mark.path ?? ''}?${mark.word}` })}`;
}

/** The page's own path is kept with a press: what it holds beside plain words may be a name, so it is shown. */
function onPage(does: string, url: string, words: Words): string {
  return isPlainPath(pathOf(url)) ? does : `${does} · ${words('wayOnPage', { path: pathOf(url) })}`;
}

function pressDoes(steps: number, reason: Said['reason'], words: Words): string {
  if (reason === 'menu') return words('wayOpensMenu');
  if (reason === 'kind' && steps === 1) return words('wayOwnLink');
  if (reason === 'shown') return words(steps > 1 ? 'wayAsShown' : 'wayAsShownOne');
  if (steps > 1) return words('wayMenuFirst');
  return words(reason === 'form' ? 'wayPressesForm' : 'wayPresses');
}

function requestNote(
  method: Extract<SignOutMethod, { kind: 'http' }>,
  { words, format }: Pick<App, 'words' | 'format'>,
): string {
  const fixed = listFixedWords(method);
  const how = words(method.csrf === null ? 'waySends' : 'waySendsToken');
  return fixed.length === 0 ? how : `${how} · ${words('waySendsBody', { words: format.list(fixed) })}`;
}

const pathOf = (url: string) => new URL(url).pathname;
