import { mergeSettings } from '../../core/settings/merge-settings.ts';
import { noPolicy } from '../../core/settings/policy.ts';
import { endFollowingOnShared, withPreferences } from '../../core/settings/preferences.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { isForGood, takeBack, type WrittenChange } from '../../core/settings/written-change.ts';
import { waitForAll } from '../../core/wait-for-all.ts';
import type { Handlers } from '../../messages/protocol.ts';
import type { ManagedPolicy } from '../../ports/permissions.ts';
import type { SiteBook } from '../../ports/site-book.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import { encodeSettingsFile } from '../../storage/settings/settings-file.ts';
import type { ReplyWith } from '../commands/reply.ts';
import type { Follower } from './follower.ts';
import { readSettingsFile } from './read-settings-file.ts';

type Ports = {
  readonly follower: Follower;
  readonly managedPolicy: ManagedPolicy;
  readonly ownSettings: DocumentStore<Settings>;
  readonly settings: DocumentStore<Settings>;
  readonly siteBook: Pick<SiteBook, 'all'>;
  readonly onChange: () => Promise<void>;
  readonly reply: ReplyWith;
};

type SettingsHandlers = Pick<
  Handlers,
  'save-settings' | 'remove-synced' | 'write-settings-file' | 'read-settings-file'
>;

/** Settings: saved, carried to other computers, or moved by file. */
export function createSettingsHandlers({ reply, ...ports }: Ports): SettingsHandlers {
  return {
    async 'save-settings'({ from, to, undoes }) {
      const policy = undoes ? await ports.managedPolicy.read() : noPolicy;
      // Null until the settings are read to be changed: those of a newer version are not.
      const written: { change: WrittenChange | 'changed-since' | null } = { change: null };
      const saved = await ports.settings.update((present) => {
        const known = new Set(ports.siteBook.all().map(({ id }) => id));
        const after = undoes
          ? takeBack(present, { before: to, after: from }, { policy, known })
          : endFollowingOnShared(mergeSettings(present, from, to));
        written.change = after === null ? 'changed-since' : { before: present, after };
        return after ?? present;
      });
      if (written.change === 'changed-since') return reply('changed-since');
      // Sends the saved settings to the screens at once: the browser's sync may be slow, and the user's next press must
      // not be made on an old picture.
      const following = ports.follower.settle();
      await waitForAll<unknown>([following, ports.onChange()]);
      const { hasNews, tookOver } = await following;
      if (hasNews) await ports.onChange();
      if (!saved || written.change === null) return reply('not-saved');
      const { before, after } = written.change;
      // Turning following on may bring preferences from another computer: they are part of what that press changed.
      const isTaken = tookOver !== null && !before.follow && after.follow;
      const change = { before, after: isTaken ? withPreferences(after, tookOver) : after };
      return reply('saved', null, isForGood(change) ? null : { kind: 'settings-written', ...change });
    },
    async 'remove-synced'() {
      const removed = await ports.follower.remove();
      await ports.onChange();
      return reply(removed === 'removed' ? 'erased' : 'nothing-to-do');
    },
    async 'write-settings-file'() {
      const { data } = await ports.ownSettings.read();
      return reply('shown', null, { kind: 'settings-text', text: encodeSettingsFile(data) });
    },
    'read-settings-file': async ({ text }) =>
      reply('shown', null, { kind: 'settings-file', file: await readSettingsFile(ports, text) }),
  };
}
