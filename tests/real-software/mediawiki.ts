import { join } from 'node:path';
import { PHP, startPhp } from './php.ts';
import { NAME, PASSWORD, type RealSoftware } from './real-software.ts';
import { runCommand } from './run-command.ts';

export const mediawiki: RealSoftware = {
  name: 'mediawiki',
  kind: 'MediaWiki',
  made: 'MediaWiki, in PHP: a link that its script sends as POST, or a page that asks again; two cookies',
  installed: PHP,
  unpacked: ['mediawiki', 'mediawiki-classes'],
  async prepare(place) {
    const { folder, host } = place;
    const docRoot = join(place.root, 'usr/share/mediawiki');
    const options = {
      dbtype: 'sqlite',
      dbpath: folder,
      confpath: folder,
      server: `https://${host}`,
      scriptpath: '',
      pass: PASSWORD,
      skins: 'MonoBook,Vector',
    };
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
    await runCommand('php', [join(docRoot, 'maintenance/install.php'), ...args, 'Practice', NAME]);
    return startPhp(place, docRoot, { MW_CONFIG_FILE: join(folder, 'LocalSettings.php') });
  },
  ready: '/api.php?action=query&meta=siteinfo&format=json',
  signIn: {
    path: '/index.php?title=Special:UserLogin',
    fields: { '#wpName1': NAME, '#wpPassword1': PASSWORD },
    press: '#wpLoginAttempt',
  },
  inside: { path: '/api.php?action=query&meta=userinfo&format=json', mark: new RegExp(`"name":"${NAME}"`) },
  ownSignOut: 'ends it',
};
