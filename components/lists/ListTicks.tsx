import { useId } from 'preact/hooks';
import type { ListName, ListSpan } from '../../utils/core/lists/lists.ts';
import { useApp } from '../app-context.ts';
import type { MessageKey } from '../words.ts';
import type { ListTicks as Ticks } from './use-list-ticks.ts';

const spans = [
  ['since-sign-in', 'takeSince'],
  ['all', 'takeAll'],
] as const satisfies readonly (readonly [ListSpan, MessageKey])[];

/** Whether the sites also go from the browser's history and its list of downloads, and which of their entries. */
export function ListTicks({ ticks }: { ticks: Ticks }) {
  const { words, browserName, device } = useApp();
  const name = useId();
  const { sites, untimed } = ticks;
  const unknownStart = { of: sites === 1 ? 'one' : 'other', count: untimed } as const;
  const sinceHints = [words('takeSinceHint'), ...(untimed === 0 ? [] : [words('takeUntimed', unknownStart)])];
  const isAny = ticks.of('history') === 'on' || ticks.of('downloads') === 'on';
  if (device === 'phone') return null; // the browser has neither list for an add-on
  return (
    <div class="list-ticks">
      <ListTick list="history" ticks={ticks} />
      <ListTick list="downloads" ticks={ticks} />
      {isAny ? (
        <fieldset>
          <legend class="soft">{words('takeWhich')}</legend>
          {spans.map(([span, text]) => (
            <label key={span} class="tick">
              <input type="radio" name={name} checked={ticks.span === span} onChange={() => ticks.setSpan(span)} />
              <span>
                {words(text)}
                {span === 'all' ? null : <span class="soft note">{sinceHints.join(' ')}</span>}
              </span>
            </label>
          ))}
          <p class="soft">{words('takeNotForms', { browser: browserName === 'firefox' ? 'firefox' : 'other' })}</p>
        </fieldset>
      ) : null}
    </div>
  );
}

function ListTick({ list, ticks }: { list: ListName; ticks: Ticks }) {
  const { words, browserName } = useApp();
  const hintId = useId();
  const named = list === 'history' ? list : 'other';
  const state = ticks.of(list);
  return (
    <div class="list-tick">
      <label class="tick">
        <input
          type="checkbox"
          checked={state === 'on' || state === 'asking'}
          aria-describedby={hintId}
          onChange={(event) => void ticks.tick(list, event.currentTarget.checked ? 'on' : 'off')}
        />
        <span>{words('takeFrom', { list: named })}</span>
      </label>
      <p id={hintId} class="soft note" role="status">
        {state === 'refused'
          ? words('takeRefused')
          : state === 'on'
            ? words('takeFromHint', { list: named, sites: ticks.sites })
            : ''}
        {state === 'on' && list === 'history' && browserName === 'firefox' ? ` ${words('takeNoContainers')}` : ''}
      </p>
    </div>
  );
}
