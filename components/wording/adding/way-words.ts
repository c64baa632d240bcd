import { assertNever } from '../../../utils/core/assert-never.ts';
import type { WayProposal } from '../../../utils/core/discovery/site-proposal.ts';
import { isPlainPath } from '../../../utils/core/discovery/words/route-words.ts';
import type { ControlMark } from '../../../utils/core/sites/control-mark.ts';
import type { SignOutMethod } from '../../../utils/core/sites/site.ts';
import { listFixedWords } from '../../../utils/core/watching/list-fixed-words.ts';
import type { App } from '../../app-context.ts';
import type { Words } from '../../words.ts';

type Said = Pick<WayProposal, 'method' | 'says' | 'reason'>;

/** What a way to sign out begins with: the control by its own text, in quotes. */
export function wayName({ method, reason, says }: Said, words: Words): string {
  switch (method.kind) {
    case 'navigate':
      return says === null
        ? words('wayLinkTo', { path: pathOf(method.url) })
        : words('wayControl', { role: 'link', control: says });
    case 'press': {
      const role = reason === 'menu' ? 'menu' : (method.steps.at(-1)?.role ?? 'other');
      return says === null ? words('wayControlBare', { role }) : words('wayControl', { role, control: says });
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
  if (reason === 'menu') return words('wayPresses', { how: 'opens-menu' });
  if (reason === 'kind' && steps === 1) return words('wayPresses', { how: 'own-link' });
  if (reason === 'shown') return words('wayPresses', { how: steps > 1 ? 'as-shown' : 'as-shown-one' });
  if (steps > 1) return words('wayPresses', { how: 'menu-first' });
  return words('wayPresses', { how: reason === 'form' ? 'form' : 'other' });
}

function requestNote(
  method: Extract<SignOutMethod, { kind: 'http' }>,
  { words, format }: Pick<App, 'words' | 'format'>,
): string {
  const fixed = listFixedWords(method);
  const how = words('waySends', { with: method.csrf === null ? 'other' : 'token' });
  return fixed.length === 0 ? how : `${how} · ${words('waySendsBody', { words: format.list(fixed) })}`;
}

const pathOf = (url: string) => new URL(url).pathname;
