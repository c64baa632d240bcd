import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { WindowGlyph } from '../../elements/WindowGlyph.tsx';
import { SessionChips } from '../../session/SessionChips.tsx';
import { itemLead, itemSentences } from '../../wording/leave/leave-item-words.ts';
import { findPageHere } from '../receipt/ending-page.ts';
import { lightOf, type RunItem } from './run-items.ts';

const rowClass = { dark: 'out', gone: 'gone', removed: 'removed', left: 'left' } as const;

/** One item of the run: its progress, then its result and what is left to do. */
export function RunRow({ one }: { one: RunItem }) {
  const app = useApp();
  const { model, words } = app;
  const { id, item, site, status } = one;
  const sentences = itemSentences(one, model.now.value, app);
  const isEnded = item.step === 'done' || item.step === 'needs-you';
  const open = () => site !== null && void model.openPage(item.ref, findPageHere(site));
  return (
    <li>
      <div class={`leave-row ${isEnded ? rowClass[status] : item.step}`} aria-busy={!isEnded}>
        <WindowGlyph light={lightOf[status]} size="small" />
        <span class="what">
          <span class="name">{item.siteName}</span>{' '}
          <SessionChips store={item.store} partition={item.ref.partition} label={item.label} />
          <span class="about">
            <span class="count">{itemLead(one, app)}</span>
          </span>
          {sentences.length === 0 ? null : <span class="soft note">{sentences.join(' ')}</span>}
          {isEnded && status === 'left' && site !== null && (!one.cleared || one.live !== null) ? (
            <ActionButton
              variant="plain"
              text={words('leaveOpenPage')}
              name={words('nameAndValue', { name: words('leaveOpenPage'), value: item.siteName })}
              state={model.busy.value.has(id) ? 'waiting' : 'ready'}
              onPress={open}
            />
          ) : null}
        </span>
      </div>
    </li>
  );
}
