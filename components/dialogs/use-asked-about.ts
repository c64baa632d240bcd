import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { refId, type SessionRef } from '../../utils/core/sessions/session.ts';
import { isStillAbout, type SignInMark } from '../../utils/core/sessions/sign-in-mark.ts';
import { useApp } from '../app-context.ts';

export type AskedAbout = ReturnType<typeof useAskedAbout>;

type Asked = { readonly ref: SessionRef; readonly mark: SignInMark | null };

/**
 * Which sign-ins an open question is about. A question may stand open while somebody else signs in at the same place:
 * its press is then asked anew. The background leaves another sign-in alone by itself; this tells it before the dialog
 * closes.
 */
export function useAskedAbout() {
  const { model } = useApp();
  const about = useRef<readonly Asked[]>([]);
  const times = useSignal(0);
  const read = async (refs: readonly SessionRef[]): Promise<readonly Asked[]> => {
    const marks = await model.markSignIns(refs);
    return refs.map((ref, index) => ({ ref, mark: marks?.[index] ?? null }));
  };
  async function isStill(): Promise<boolean> {
    const before = about.current;
    const now = await read(before.map(({ ref }) => ref));
    if (before.every(({ mark }, index) => isSame(mark, now[index]?.mark ?? null))) return true;
    askAnew(now);
    return false;
  }
  function askAnew(now: readonly Asked[]): void {
    about.current = now;
    times.value += 1;
  }
  return {
    /** How often it was asked anew since it began. */
    times,
    /** To be called before anything is shown of these sign-ins. */
    async begin(refs: readonly SessionRef[]): Promise<void> {
      times.value = 0;
      about.current = await read(refs);
    },
    /** Looks again. False: another sign-in stands there, and from now on the question is about that one. */
    isStill,
    /** Whether it is about each of these. If not, it is about them all from now on, and asked anew. */
    async isOf(refs: readonly SessionRef[]): Promise<boolean> {
      const known = new Set(about.current.map(({ ref }) => refId(ref)));
      if (refs.every((ref) => known.has(refId(ref)))) return true;
      askAnew(await read(refs));
      return false;
    },
    /** Does what was pressed. `asked-anew`: nothing was done, because another sign-in stands there. */
    async act<T>(work: () => Promise<T | 'changed-since' | null>): Promise<T | null | 'asked-anew'> {
      if (!(await isStill())) return 'asked-anew';
      const end = await work();
      if (end !== 'changed-since') return end;
      askAnew(await read(about.current.map(({ ref }) => ref))); // it came just then
      return 'asked-anew';
    },
    /** What a press about this sign-in carries; null where no look has told. */
    of: (ref: SessionRef): SignInMark | null =>
      about.current.find((one) => refId(one.ref) === refId(ref))?.mark ?? null,
  };
}

/** A look that told nothing is no reason to ask anew: the background compares once more. */
function isSame(asked: SignInMark | null, now: SignInMark | null): boolean {
  return asked === null || now === null || isStillAbout(asked, now);
}
