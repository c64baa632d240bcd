import type { Reminder, ShownReminder } from '../../../utils/core/reminders/reminder.ts';
import { refId } from '../../../utils/core/sessions/session.ts';
import type { SiteStatus } from '../../../utils/core/sites/status-page.ts';
import type { ClearingSettings } from '../../../utils/ports/permissions.ts';
import type { StatusPages } from '../../../utils/ports/requests.ts';
import type { Notifications } from '../../../utils/ports/screens.ts';

/** What the browser's clear-on-exit setting says; changed by tests. */
export function createFakeClearingSettings(): ClearingSettings & {
  allowed: 'granted' | 'missing' | 'unsupported';
  readonly set: Map<string, 'keeps' | 'clears' | 'unknown'>;
} {
  const set = new Map<string, 'keeps' | 'clears' | 'unknown'>();
  return {
    allowed: 'missing',
    set,
    async access() {
      return this.allowed;
    },
    async read(origins) {
      const readOne = (origin: string) => (this.allowed === 'granted' ? (set.get(origin) ?? 'keeps') : 'unknown');
      return new Map(origins.map((origin) => [origin, readOne(origin)]));
    },
    async giveBack() {
      this.allowed = 'missing';
    },
  };
}

/** Status pages by site id; those not named may not be asked. */
export function createFakeStatusPages(): StatusPages & { readonly says: Map<string, SiteStatus>; asked: number } {
  const says = new Map<string, SiteStatus>();
  return {
    says,
    asked: 0,
    isAllowed: async ({ id }) => says.has(id),
    async read({ id, statusApi }) {
      this.asked += 1;
      return says.get(id) ?? { kind: statusApi === null ? 'none' : 'not-allowed' };
    },
  };
}

export function createFakeNotifications(): Notifications & {
  allowed: 'granted' | 'missing';
  readonly shown: Reminder[];
  standing(): string[];
} {
  const shown: Reminder[] = [];
  const standing = new Map<string, ShownReminder>();
  const keyOf = ({ refId: id, expiresAt }: ShownReminder) => `${id} ${expiresAt}`;
  return {
    allowed: 'granted',
    shown,
    async access() {
      return this.allowed;
    },
    async show(reminder) {
      shown.push(reminder);
      const one = { refId: refId(reminder.ref), expiresAt: reminder.expiresAt };
      standing.set(keyOf(one), one);
    },
    list: async () => [...standing.values()],
    clear: async (one) => void standing.delete(keyOf(one)),
    standing: () => [...standing.values()].map(({ refId: id }) => id),
  };
}
