import * as z from 'zod/mini';
import { clockDocument } from '../../utils/storage/clock-document.ts';
import type { DocumentSpec } from '../../utils/storage/codec.ts';
import { browserRunDocument } from '../../utils/storage/journal/browser-run-document.ts';
import { clearingDocument } from '../../utils/storage/journal/clearing-document.ts';
import { journalDocument } from '../../utils/storage/journal/journal-document.ts';
import { lentDocument } from '../../utils/storage/lists/lent-document.ts';
import { leaveDocument } from '../../utils/storage/runs/leave-document.ts';
import { plansDocument } from '../../utils/storage/runs/plans-document.ts';
import { rulesDocument } from '../../utils/storage/runs/rules-document.ts';
import { runsDocument } from '../../utils/storage/runs/runs-document.ts';
import { sentDocument } from '../../utils/storage/runs/sent-document.ts';
import { digestKeyDocument } from '../../utils/storage/sessions/digest-key-document.ts';
import { labelsDocument } from '../../utils/storage/sessions/labels-document.ts';
import { learnedDocument } from '../../utils/storage/sessions/learned-document.ts';
import { refusedDocument } from '../../utils/storage/sessions/refused-document.ts';
import { remindersDocument } from '../../utils/storage/sessions/reminders-document.ts';
import { followingDocument } from '../../utils/storage/settings/following-document.ts';
import { preferencesDocument } from '../../utils/storage/settings/preferences-document.ts';
import { settingsDocument } from '../../utils/storage/settings/settings-document.ts';
import { toldDocument } from '../../utils/storage/settings/told-document.ts';
import { ownSitesDocument } from '../../utils/storage/sites/own-sites-document.ts';
import { visitsDocument } from '../../utils/storage/visits-document.ts';
import { learnedWaysDocument } from '../../utils/storage/watching/learned-ways-document.ts';
import { watchDocument } from '../../utils/storage/watching/watch-document.ts';

/** Every document that is stored. */
export const documents: readonly DocumentSpec<unknown>[] = [
  loosely(settingsDocument),
  loosely(ownSitesDocument),
  loosely(runsDocument),
  loosely(learnedDocument),
  loosely(sentDocument),
  loosely(digestKeyDocument),
  loosely(journalDocument),
  loosely(remindersDocument),
  loosely(rulesDocument),
  loosely(clearingDocument),
  loosely(browserRunDocument),
  loosely(clockDocument),
  loosely(leaveDocument),
  loosely(lentDocument),
  loosely(plansDocument),
  loosely(labelsDocument),
  loosely(refusedDocument),
  loosely(preferencesDocument),
  loosely(followingDocument),
  loosely(toldDocument),
  loosely(visitsDocument),
  loosely(learnedWaysDocument),
  loosely(watchDocument),
];

/** A spec with data of unknown type: schemas are invariant, so a list of all of them needs one common type. */
function loosely<T>(spec: DocumentSpec<T>): DocumentSpec<unknown> {
  const schema: z.ZodMiniType<unknown> = z.pipe(
    z.unknown(),
    z.transform((data, context) => {
      const parsed = spec.schema.safeParse(data);
      if (!parsed.success) context.issues.push({ code: 'custom', input: data, message: 'invalid' });
      return parsed.data;
    }),
  );
  return { key: spec.key, schema, migrations: spec.migrations, fallback: spec.fallback };
}
