import type { TabFacts } from '../../utils/core/overview/here.ts';
import type { Overview } from '../../utils/core/overview/overview.ts';
import type { Reply } from '../../utils/messages/protocol.ts';
import type { Answers } from '../components/harness/fake-app.ts';

/** One picture to draw: what the tab is, what the background says first, what is opened or pressed then. */
export type State = {
  readonly tab: TabFacts | null;
  readonly first: Overview | 'unreachable' | 'silent';
  readonly browserName?: 'chrome' | 'firefox';
  /** The row to open, by its site's name. */
  readonly open?: string;
  /** The buttons and switches to press, by their accessible names, one after the other. */
  readonly press?: readonly string[];
  /** What the background answers to questions. */
  readonly answers?: Answers;
  /** What it answers to commands, one after the other; the same picture again where nothing is said. */
  readonly replies?: readonly Reply[];
  /** What the file holds that is chosen. */
  readonly choose?: string;
  /** What the page's address names, without its sign. */
  readonly at?: string;
  /** What the page's address asks for, with its sign: `?add=…`. */
  readonly query?: string;
  /** What is typed into the fields of a kind, one after the other; the first of that kind takes it. */
  readonly type?: readonly (readonly ['number' | 'time' | 'search' | 'site-search', string])[];
  /** The browser's questions that the user says no to: all of them. */
  readonly refuse?: 'all';
  /** Folds to open: all of them. */
  readonly unfold?: 'all';
};
