import type { Command, Reply } from '../../../utils/messages/protocol.ts';
import type { Scene } from '../scene.ts';

/** What acts may do: to the scene, and to the worker in it. */
export type Play = {
  readonly scene: Scene;
  /** A screen asks the background; one is started if none lives. */
  send(command: Command, then?: (reply: Reply) => void): void;
  killWorker(): void;
  /** Lets time pass: what is due in it comes at its own moment. */
  letPass(ms: number): void;
};
