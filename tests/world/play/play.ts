import type { Command, Reply } from '../../../utils/messages/protocol.ts';
import type { Events } from '../../../utils/ports/events.ts';
import type { Press } from '../press.ts';
import type { Scene } from '../scene.ts';

/** What acts may do: to the scene, and to the worker in it. */
export type Play = {
  readonly scene: Scene;
  /** A screen asks the background; one is started if none lives. */
  send(command: Command, then?: (reply: Reply) => void): void;
  /** Notes what a person allows from now on. */
  allow(press: Omit<Press, 'at'>): void;
  /** The browser reports something; a background is started for it if none lives. */
  tell(what: string, act: (events: Events) => Promise<void>): void;
  /** The browser reports that something has changed; several reports lead to one look. */
  changed(): void;
  killWorker(): void;
  /** Starts the background again, as the browser does after its own start or an update. */
  begin(by: 'browser' | 'extension'): void;
  /** Lets time pass: what is due in it comes at its own moment. */
  letPass(ms: number): void;
};
