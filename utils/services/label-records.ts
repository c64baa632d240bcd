import type { StoreId } from '../core/cookies/cookie.ts';
import { plainText } from '../core/plain-text.ts';
import { findLabel, isOfOther, type Labelled, type Labels, withLabel, withoutEnded } from '../core/sessions/label.ts';
import type { SessionRef } from '../core/sessions/session.ts';
import { partOf, type SplitRecords } from '../storage/split-records.ts';

/**
 * `named`: the sign-in that is here. `insteadOf`: only where this very sign-in has this name now, for another one may
 * stand at its place; null for whatever it has.
 */
export type NewName = { readonly typed: string; readonly named: Labelled; readonly insteadOf: string | null };
/** `before`: the name that it had; empty for none. */
export type NameWritten = { readonly result: 'saved' | 'not-saved' | 'changed-since'; readonly before: string };

export type LabelRecords = {
  read(): Promise<Labels>;
  /** Gives the sign-in that is here a name; an empty text removes the name. */
  write(ref: SessionRef, name: NewName): Promise<NameWritten>;
  /** Drops the names of sign-ins that ended (`ended`, ref ids). Names in a leave run (`inRun`) stay for its receipt. */
  prune(ended: ReadonlySet<string>, inRun: ReadonlySet<string>): Promise<void>;
  /** Drops the names of sign-ins in a store that is gone. */
  forgetStore(storeId: StoreId): Promise<void>;
  clear(): Promise<void>;
};

/** Keeps the names in two parts: names for private windows never reach the disk. */
export function createLabelRecords(parts: SplitRecords<Labels>): LabelRecords {
  return {
    async read() {
      const { lasting, passing } = await parts.read();
      return [...lasting, ...passing];
    },
    async write(ref, { typed, named, insteadOf }) {
      const found = { before: '', isOther: false };
      const written = await parts.change(partOf(ref.storeId), (labels) => {
        found.before = findLabel(labels, ref) ?? '';
        const isThis = found.before !== '' && plainText(insteadOf ?? '') === found.before;
        found.isOther = insteadOf !== null && (!isThis || isOfOther(labels, ref, named));
        return found.isOther ? labels : withLabel(labels, ref, typed, named);
      });
      return { result: found.isOther ? 'changed-since' : written ? 'saved' : 'not-saved', before: found.before };
    },
    async prune(ended, inRun) {
      await parts.changeBoth((labels) => withoutEnded(labels, ended, inRun));
    },
    async forgetStore(storeId) {
      await parts.change('passing', (labels) => labels.filter(({ ref }) => ref.storeId !== storeId));
    },
    async clear() {
      await parts.changeBoth(() => []);
    },
  };
}
