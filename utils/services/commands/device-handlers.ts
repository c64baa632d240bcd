import type { Handlers } from '../../messages/protocol.ts';
import { type DevicesPorts, type DevicesSeen, endDevices, listDevices } from '../sign-out/end-devices.ts';
import type { ReplyWith } from './reply.ts';

type Ports = DevicesPorts & { readonly reply: ReplyWith };

/** Commands about the site's own list of the account's sessions. */
export function createDeviceHandlers({
  reply,
  ...ports
}: Ports): Pick<Handlers, 'list-devices' | 'end-device' | 'end-other-devices'> {
  const replySeen = ({ list, result }: DevicesSeen) => reply('shown', null, { kind: 'devices', list, result });

  return {
    'list-devices': async ({ session }) => replySeen(await listDevices(ports, session)),
    'end-device': async ({ session, device }) => replySeen(await endDevices(ports, session, { handle: device })),
    'end-other-devices': async ({ session }) => replySeen(await endDevices(ports, session, 'all-others')),
  };
}
