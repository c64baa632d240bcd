import { defaultSettings } from '../../../utils/core/settings/settings.ts';
import { createDocumentStore } from '../../../utils/storage/document-store.ts';
import { settingsDocument } from '../../../utils/storage/settings/settings-document.ts';
import type { World } from '../../fakes/fake-world.ts';

/** Makes it a computer that others use, with or without the wish to have the whole browser cleared. */
export async function share(world: Pick<World, 'disk'>, clearBrowser: boolean): Promise<void> {
  await createDocumentStore(world.disk, settingsDocument).update(() => ({
    ...defaultSettings,
    sharedComputer: true,
    leaving: { ...defaultSettings.leaving, clearBrowser },
  }));
}
