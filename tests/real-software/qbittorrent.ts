import { pbkdf2Sync } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NAME, PASSWORD, type RealSoftware } from './real-software.ts';

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
  signIn: { path: '/', fields: { '#username': NAME, '#password': PASSWORD }, press: '#login' },
  inside: { path: '/api/v2/app/version', mark: /^v\d/ },
  ownSignOut: 'ends it',
};

/** Nothing that looks for others on a network. */
function settings(port: number): string {
  const salt = Buffer.from('practice-only-ab');
  const digest = pbkdf2Sync(PASSWORD, salt, 100_000, 64, 'sha512');
  return `[LegalNotice]
Accepted=true
[Preferences]
Connection\\UPnP=false
WebUI\\Address=127.0.0.1
WebUI\\Port=${port}
WebUI\\LocalHostAuth=true
WebUI\\Username=${NAME}
WebUI\\Password_PBKDF2="@ByteArray(${salt.toString('base64')}:${digest.toString('base64')})"
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
