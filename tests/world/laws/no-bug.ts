import type { Law } from './law.ts';

/** Nothing fails inside Lights Out by itself: an error is reported only where something of the world failed. */
export const noBug: Law = {
  name: 'no-bug',
  ofEnd(scene) {
    if (scene.storageFailed) return [];
    return scene.world.bugs.map(({ where, error }) => ({
      sign: `${where}: ${messageOf(error)}`,
      detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }));
  },
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
