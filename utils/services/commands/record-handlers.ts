import type { Handlers } from '../../messages/protocol.ts';
import { type DiagnosePorts, diagnose } from '../diagnosis/diagnose.ts';
import { type ClearingPorts, checkClearing } from '../diagnosis/read-clearing.ts';
import type { JournalRecords } from '../journal/journal-records.ts';
import type { ReplyWith } from './reply.ts';

type Ports = DiagnosePorts &
  ClearingPorts & {
    readonly journal: Pick<JournalRecords, 'read' | 'erase'>;
    readonly onChange: () => Promise<void>;
    readonly reply: ReplyWith;
  };

/** Commands about "Why was I signed out?" and about the record that answers it. */
export function createRecordHandlers({
  onChange,
  reply,
  ...ports
}: Ports): Pick<Handlers, 'diagnose' | 'check-clearing' | 'erase-record'> {
  return {
    async diagnose({ session }) {
      // Firefox sends no event when the user clears all cookies, so the record is updated before it explains anything.
      await onChange();
      const diagnosis = await diagnose(ports, session);
      return diagnosis ? reply('shown', null, { kind: 'diagnosis', diagnosis }) : reply('nothing-to-do');
    },
    async 'check-clearing'({ then }) {
      const result = await checkClearing(ports, then);
      await onChange();
      return reply(result);
    },
    async 'erase-record'({ siteId }) {
      const erased = await ports.journal.erase(siteId);
      await onChange();
      return reply(erased ? 'erased' : 'not-saved');
    },
  };
}
