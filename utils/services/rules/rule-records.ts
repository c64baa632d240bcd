import type { StoreId } from '../../core/cookies/cookie.ts';
import { isSameData } from '../../core/is-same-data.ts';
import type { RuleWait } from '../../core/rules/rule-wait.ts';
import { refId, type SessionRef } from '../../core/sessions/session.ts';
import { partOf, type SplitRecords } from '../../storage/split-records.ts';

/** How far the rules are. */
export type RuleRecords = {
  list(): Promise<readonly RuleWait[]>;
  find(ref: SessionRef): Promise<RuleWait | null>;
  /** Writes a new or changed one. False if it was not written, because a newer version wrote the document. */
  put(wait: RuleWait): Promise<boolean>;
  drop(ref: SessionRef): Promise<void>;
  forgetStore(storeId: StoreId): Promise<void>;
  clear(): Promise<void>;
};

/** Keeps them in two parts: nothing about private windows reaches the disk. */
export function createRuleRecords(parts: SplitRecords<readonly RuleWait[]>): RuleRecords {
  const list: RuleRecords['list'] = async () => {
    const { lasting, passing } = await parts.read();
    return [...lasting, ...passing];
  };
  const without = (known: readonly RuleWait[], { storeId, ...ref }: SessionRef) =>
    known.filter((one) => refId(one.ref) !== refId({ ...ref, storeId }));
  const find: RuleRecords['find'] = async (ref) => (await list()).find((one) => refId(one.ref) === refId(ref)) ?? null;
  return {
    list,
    find,
    async put(wait) {
      const known = await find(wait.ref);
      if (known !== null && isSameData(known, wait)) return true;
      return parts.change(partOf(wait.ref.storeId), (waits) => [...without(waits, wait.ref), wait]);
    },
    async drop(ref) {
      await parts.change(partOf(ref.storeId), (waits) => without(waits, ref));
    },
    async forgetStore(storeId) {
      await parts.change('passing', (waits) => waits.filter(({ ref }) => ref.storeId !== storeId));
    },
    async clear() {
      await parts.changeBoth(() => []);
    },
  };
}
