import type { Law } from './law.ts';

/** Another device has "ended" only where its session is dead, or where the site's own list hides that it lives. */
export const endedDevicesAreDead: Law = {
  name: 'ended-devices-are-dead',
  needs: ['devices: ended', 'devices: still-there', 'devices: could-not-tell'],
  ofDevices(scene, { asked, result }) {
    scene.seen.add(`devices: ${result}`);
    if (result !== 'ended') return [];
    const living = asked.filter(({ alive, hidden }) => alive && !hidden);
    return living.map(({ id }) => ({
      sign: scene.devices.state.habit,
      detail: `"${id}" has ended, it is said, and it lives`,
    }));
  },
};
