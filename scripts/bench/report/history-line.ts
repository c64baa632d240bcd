import { toText } from './draw-section.ts';
import type { Result } from './save-result.ts';
import type { TargetKey } from './section.ts';

/** The columns of the history in `docs/performance.md`, in order, after date, commit and load. */
const inHistory = [
  'paint',
  'settled',
  'removal',
  'leave',
  'readings',
  'idle-starts',
  'memory',
  'popup-size',
  'scripts-size',
] as const satisfies readonly TargetKey[];

/** A result as a line of the history; `–` for what was not measured. Of two browsers the first counts. */
export function toHistoryLine({ at, commit, load, sections }: Result): string {
  const targets = sections.flatMap((section) => section.targets);
  const values = inHistory.map((key) => toText(targets.find((target) => target.key === key)?.value ?? null));
  const cells = [at.slice(0, 10), commit ?? '–', `${toText(load.before)}, ${toText(load.after)}`, ...values];
  return `| ${cells.join(' | ')} |`;
}
