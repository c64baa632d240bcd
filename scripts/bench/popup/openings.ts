import type { WorkerState } from './open-popup.ts';
import type { PopupCase } from './popup-cases.ts';
import type { Opening } from './to-opening.ts';

/** All openings of one extension's popup in one case. */
export type Openings = {
  readonly of: PopupCase;
  readonly state: WorkerState;
  /** The case in words, with how many cookies our extension saw. */
  readonly name: string;
  readonly subject: string;
  readonly openings: readonly Opening[];
};

export const OURS = 'ours';
export const BLANK = 'blank';
