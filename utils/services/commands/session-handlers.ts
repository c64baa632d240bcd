import type { Overview } from '../../core/overview/overview.ts';
import { plainText } from '../../core/plain-text.ts';
import type { ReminderMarks } from '../../core/reminders/reminder.ts';
import { refId } from '../../core/sessions/session.ts';
import type { Handlers } from '../../messages/protocol.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import type { LabelRecords } from '../label-records.ts';
import { readLabelled } from '../prune-labels.ts';
import type { ReadSnapshot } from '../read-snapshot.ts';
import { letItEnd } from '../remind.ts';
import type { ReplyWith } from './reply.ts';

type Ports = {
  readonly credentials: Pick<Credentials, 'digestJudged'>;
  readonly labels: Pick<LabelRecords, 'write'>;
  readonly marks: DocumentStore<ReminderMarks>;
  readonly onChange: () => Promise<void>;
  readonly readOverview: () => Promise<Overview>;
  readonly readSnapshot: ReadSnapshot;
  readonly reply: ReplyWith;
};

/** Commands about one session: its name, and whether to be reminded of its end. */
export function createSessionHandlers({
  credentials,
  labels,
  marks,
  onChange,
  readOverview,
  readSnapshot,
  reply,
}: Ports): Pick<Handlers, 'let-it-end' | 'label-session'> {
  return {
    async 'let-it-end'({ session }) {
      const saved = await letItEnd({ marks }, await readOverview(), session);
      await onChange();
      return reply(saved ? 'saved' : 'nothing-to-do');
    },
    async 'label-session'({ session, label, insteadOf = null }) {
      const { sessions, settings } = await readOverview();
      const isHere = sessions.some(({ ref }) => refId(ref) === refId(session));
      // On a shared computer a name would tell the next person who used it before.
      if (!isHere || (settings.sharedComputer && label.trim() !== '')) return reply('nothing-to-do');
      const named = await readLabelled({ credentials, readSnapshot }, session);
      const { result, before } = await labels.write(session, { typed: label, named, insteadOf });
      await onChange();
      // A name that was taken away is not given back: nothing of the sign-in that had it is kept to know it by.
      const isNamed = result === 'saved' && plainText(label) !== '';
      return reply(result, null, isNamed ? { kind: 'label-written', before } : null);
    },
  };
}
