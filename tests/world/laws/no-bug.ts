import type { Law } from './law.ts';

/** What a storage that rejects says: it may be reported. */
const ofStorage = /QUOTA_BYTES|turned off/;

/** Nothing fails inside Lights Out by itself: an error is reported only where the world's storage failed. */
export const noBug: Law = {
  name: 'no-bug',
  needs: ['act: disk', 'act: worker stops'],
  ofEnd(scene) {
    const { bugs } = scene.world;
    const own = scene.storageFailed ? bugs.filter(({ error }) => !ofStorage.test(messageOf(error))) : bugs;
    return own.map(({ where, error }) => ({
      sign: `${where}: ${messageOf(error)}`,
      detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }));
  },
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
