import type { Moment } from '../../core/journal/observation.ts';
import { type EpochMs, MINUTE, SECOND } from '../../core/time.ts';
import type { Clock } from '../../ports/computer.ts';
import type { StartedBy } from '../../ports/events.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import type { BrowserRun } from '../../storage/journal/browser-run-document.ts';

/** In ms. A browser that restores its last tabs has loaded their cookies by then. */
const RESTORED_AFTER = 5 * SECOND;
/**
 * In ms. A first look that comes later than this says nothing about the start: the computer slept, or its clock was
 * changed.
 */
const STARTED_UNTIL = 2 * MINUTE;

export type BrowserRunWatch = {
  noteStart(by: StartedBy): Promise<void>;
  /**
   * Called each time that the background wakes. Starts to wait for the first look of this browser run, or takes that
   * look if it is due.
   */
  begin(): Promise<void>;
  /** Takes an ordinary look. If the first look has not been taken yet, does the same as `begin`. */
  lookAgain(): Promise<void>;
  dueAt(): Promise<EpochMs | null>;
  /** Whether the first look was taken. After it, a missing session is not expected to be restored any more. */
  hasLooked(): Promise<boolean>;
};

type Ports = {
  readonly clock: Clock;
  readonly browserRun: DocumentStore<BrowserRun | null>;
  /** Whether we keep anything about sessions. If not, there is no reason to wait for the first look. */
  readonly isWanted: () => Promise<boolean>;
  readonly observe: (moment: Moment) => Promise<void>;
  /** Called when the first look is due. */
  readonly onDue: () => void;
};

/**
 * Recognises the first wake-up of a browser run: a mark that lies in browser memory is then missing, because the
 * browser empties that memory when it closes. If the mark is missing but no event reported a start or an update, the
 * extension was off for an unknown time, and no conclusion is drawn.
 */
export function createBrowserRunWatch({ clock, browserRun, isWanted, observe, onDue }: Ports): BrowserRunWatch {
  const isDue = (run: BrowserRun) => Math.abs(clock.now() - run.startedAt) >= RESTORED_AFTER;
  let isWaiting = false;

  function wait(): void {
    if (isWaiting) return;
    isWaiting = true;
    clock.after(RESTORED_AFTER, () => {
      isWaiting = false;
      onDue();
    });
  }

  /**
   * Only one look counts as the look at the start. If that look is interrupted, the next one draws no conclusion,
   * because a session may have ended after the start.
   */
  async function takeMoment(): Promise<Moment> {
    let taken: Moment = 'after-gap';
    await browserRun.update((known) => {
      if (known === null) return known;
      const later = known.moment === 'browser-start' ? 'after-gap' : known.moment;
      taken = Math.abs(clock.now() - known.startedAt) < STARTED_UNTIL ? known.moment : later;
      return { ...known, moment: later };
    });
    return taken;
  }

  async function begin(): Promise<void> {
    const fresh: BrowserRun = { startedAt: clock.now(), moment: 'after-absence', judged: false, privateOpen: false };
    let run = (await browserRun.read()).data;
    if (run === null) {
      await browserRun.update((known) => known ?? fresh);
      run = (await browserRun.read()).data ?? fresh;
    }
    if (run.judged) return;
    if (!isDue(run) && (await isWanted())) return wait();
    await observe(await takeMoment());
    await browserRun.update((known) => known && { ...known, judged: true });
  }

  return {
    async noteStart(by) {
      const moment: Moment = by === 'browser' ? 'browser-start' : 'after-gap';
      const fresh: BrowserRun = { startedAt: clock.now(), moment, judged: false, privateOpen: false };
      // An update can come together with a start of the browser. Then both events arrive, and the start counts.
      await browserRun.update((known) =>
        known === null ? fresh : known.judged || known.moment === 'browser-start' ? known : { ...known, moment },
      );
    },
    begin,
    async lookAgain() {
      const run = (await browserRun.read()).data;
      if (run?.judged === true) await observe('running');
      else await begin();
    },
    hasLooked: async () => (await browserRun.read()).data?.judged === true,
    async dueAt() {
      const run = (await browserRun.read()).data;
      return run && !run.judged && (await isWanted()) ? run.startedAt + RESTORED_AFTER : null;
    },
  };
}
