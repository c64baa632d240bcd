import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RealSoftware } from './real-software.ts';

export const qbittorrent: RealSoftware = {
  name: 'qbittorrent',
  made: 'qBittorrent, in C++: its sign-out stands hidden in a menu, and its script asks for it',
  installed: ['qbittorrent-nox'],
  async prepare({ folder, port }) {
    const config = join(folder, 'qBittorrent', 'config');
    await mkdir(config, { recursive: true });
    await writeFile(join(config, 'qBittorrent.conf'), settings(port));
    return { command: 'qbittorrent-nox', args: [`--profile=${folder}`], env: { HOME: folder } };
  },
  ready: '/',
  // The account that this version has from the start.
  signIn: { path: '/', fields: { '#username': 'admin', '#password': 'adminadmin' }, press: '#login' },
  inside: { path: '/api/v2/app/version', mark: /^v\d/ },
  ownSignOut: 'ends it',
};

/** Nothing that looks for others on a network. */
function settings(port: number): string {
  return `[LegalNotice]
Accepted=true
[Preferences]
Connection\\UPnP=false
WebUI\\Address=127.0.0.1
WebUI\\Port=${port}
WebUI\\LocalHostAuth=true
WebUI\\CSRFProtection=true
WebUI\\HostHeaderValidation=false
[BitTorrent]
Session\\DHTEnabled=false
Session\\LSDEnabled=false
Session\\PeXEnabled=false
Session\\Interface=lo
Session\\InterfaceName=lo
`;
}
