import { useApp } from '../app-context.ts';
import { GuardedButton } from '../dialogs/GuardedButton.tsx';
import type { SessionSlot } from '../session/session-slots.ts';

/** Tabs that may still show the account, as they may hold unsent text, with a button that reloads them. */
export function UnsentTabs({ slot }: { slot: SessionSlot }) {
  const { model, words } = useApp();
  const count = slot.run?.unsentTabs.length ?? 0;
  if (count === 0) return null;
  return (
    <div class="notice">
      <p>{words('unsent', { count })}</p>
      <GuardedButton
        variant="bare"
        text={words('reloadTabs', { count })}
        state={model.busy.value.has(slot.id) ? 'waiting' : 'ready'}
        session={slot.ref}
        action="reload-tabs"
        warning={null}
        onGoOn={() => void model.reloadTabs(slot.ref)}
      />
    </div>
  );
}
