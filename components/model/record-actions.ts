import { batch, type Signal } from '@preact/signals';
import type { Diagnosis } from '../../utils/core/diagnosis/diagnosis.ts';
import type { Overview, SiteView } from '../../utils/core/overview/overview.ts';
import type { SessionRef } from '../../utils/core/sessions/session.ts';
import type { Settings } from '../../utils/core/settings/settings.ts';
import type { SiteId } from '../../utils/core/sites/site.ts';
import type { Command, CommandOf } from '../../utils/messages/protocol.ts';
import type { AppDependencies, Trouble } from './app-dependencies.ts';
import type { Ask } from './ask.ts';

type Parts = {
  readonly deps: AppDependencies;
  readonly overview: Signal<Overview | null>;
  readonly trouble: Signal<Trouble | null>;
  readonly ask: Ask;
  readonly adopt: (next: Overview) => void;
  readonly refresh: () => Promise<void>;
  readonly saveSettings: (settings: Settings) => Promise<boolean>;
};

/** What explains sign-outs and tells of them early: the record, the diagnosis, the look at the browser, reminders. */
export function createRecordActions({ deps, overview, trouble, ask, adopt, refresh, saveSettings }: Parts) {
  /** Sends a command that shows itself in the picture alone. True where it was answered. */
  async function obey(
    command: Extract<Command, { type: 'check-clearing' | 'erase-record' | 'let-it-end' }>,
  ): Promise<boolean> {
    const reply = await deps.client.send(command);
    batch(() => {
      trouble.value = reply.ok ? null : reply.error;
      if (reply.ok) adopt(reply.overview);
    });
    return reply.ok;
  }

  return {
    async diagnose(session: SessionRef): Promise<Diagnosis | null> {
      return (await ask({ type: 'diagnose', session }, 'diagnosis'))?.diagnosis ?? null;
    },
    /** Looks at the browser's own clear-on-exit setting, and gives the permission for it back or keeps it. */
    async checkClearing(then: CommandOf<'check-clearing'>['then']): Promise<boolean> {
      if (await deps.requestClearingCheck()) return obey({ type: 'check-clearing', then });
      trouble.value = 'not-allowed';
      return false;
    },
    /** Of one site, or all of it. */
    eraseRecord: (siteId: SiteId | null) => obey({ type: 'erase-record', siteId }),
    letItEnd: (session: SessionRef) => obey({ type: 'let-it-end', session }),
    async turnRemindersOn(): Promise<void> {
      const allowed = await deps.requestNotifications();
      if (!allowed) trouble.value = 'not-allowed';
      const settings = overview.value?.settings;
      if (allowed && settings) await saveSettings({ ...settings, reminders: { ...settings.reminders, on: true } });
    },
    /** The asking part says itself what a refusal means. */
    async allowStatusPage(site: SiteView): Promise<boolean> {
      const allowed = await deps.requestAccess(site.statusPatterns);
      await refresh();
      return allowed;
    },
    /** False where the browser lets no extension open it. */
    openBrowserPage: deps.openBrowserPage,
  };
}
