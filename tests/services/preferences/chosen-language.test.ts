import { expect, it } from 'vitest';
import { defaultSettings } from '../../../utils/core/settings/settings.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { saveSettings } from '../save-settings.ts';

it('is spoken by the background at once when it is chosen, and no longer when the choice is taken back', async () => {
  const world = createWorld();
  const { app } = world.start();
  await saveSettings(app.handlers, { ...defaultSettings, language: 'de' });
  await app.onChange();
  expect(world.browser.speaks).toBe('de');
  await saveSettings(app.handlers, defaultSettings);
  await app.onChange();
  expect(world.browser.speaks).toBeNull();
});
