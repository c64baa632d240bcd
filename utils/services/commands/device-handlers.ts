import type { Handlers } from '../../messages/protocol.ts';
import { type DevicesPorts, type DevicesSeen, endDevices, listDevices } from '../sign-out/end-devices.ts';
import type { ReplyWith } from './reply.ts';

type Ports = DevicesPorts & { readonly reply: ReplyWith };

/** Commands about the site's own list of the account's sessions. */
export function createDeviceHandlers({
  reply,
  ...ports
}: Ports): Pick<Handlers, 'list-devices' | 'end-device' | 'end-other-devices'> {
  const replySeen = (seen: DevicesSeen | 'changed-since') =>
    seen === 'changed-since' ? reply(seen) : reply('shown', null, { kind: 'devices', ...seen });

  return {
    'list-devices': async ({ session }) => replySeen(await listDevices(ports, session)),
    'end-device': async ({ session, device, about }) =>
      replySeen(await endDevices(ports, session, { handle: device }, about)),
    'end-other-devices': async ({ session, about }) => replySeen(await endDevices(ports, session, 'all-others', about)),
  };
}
