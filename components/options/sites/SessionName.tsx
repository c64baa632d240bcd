import type { SessionView } from '../../../utils/core/overview/parts/sessions-part.ts';
import { MOST_LABEL_CHARACTERS } from '../../../utils/core/sessions/label.ts';
import { useApp } from '../../app-context.ts';
import { placeNames } from '../../wording/session/partition-words.ts';
import { useTyped } from '../use-typed.ts';

/**
 * Names a session, because two at one site look alike. Not on a shared computer: a name would tell the next person who
 * was here.
 */
export function SessionName({ session: { ref, store, siteName, label } }: { session: SessionView }) {
  const app = useApp();
  const { model, words } = app;
  const field = useTyped(label ?? '', ({ value }) => model.labelSession(ref, value.trim()));
  return (
    <label class="session-name soft">
      <span>{words('sessionName')}</span>
      <input
        type="text"
        maxLength={MOST_LABEL_CHARACTERS}
        aria-label={words('nameAndValue', {
          name: words('sessionName'),
          value: [siteName, ...placeNames(store, ref, app)].join(', '),
        })}
        {...field}
      />
    </label>
  );
}
