import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PHP, startPhp } from '../php.ts';
import { NAME, PASSWORD, type RealSoftware } from '../real-software.ts';

const SOURCE = 'practice';
const ACCOUNT = NAME.toLowerCase();

export const simplesamlphp: RealSoftware = {
  name: 'simplesamlphp',
  kind: 'SimpleSAMLphp',
  made: 'SimpleSAMLphp, in PHP: single sign-on, two cookies that belong together',
  installed: PHP,
  unpacked: ['simplesamlphp'],
  async prepare(place) {
    const { folder, host, root } = place;
    const config = join(folder, 'config');
    const docRoot = join(folder, 'web');
    for (const made of [join(config, 'metadata'), docRoot, join(folder, 'data')])
      await mkdir(made, { recursive: true });
    await symlink(join(root, 'usr/share/simplesamlphp/www'), join(docRoot, 'simplesaml'));
    await writeFile(join(config, 'config.php'), settings(folder, host));
    await writeFile(join(config, 'authsources.php'), SOURCES);
    return startPhp(place, docRoot, { SIMPLESAMLPHP_CONFIG_DIR: config });
  },
  ready: '/simplesaml/module.php/core/authenticate.php',
  signIn: {
    path: `/simplesaml/module.php/core/authenticate.php?as=${SOURCE}`,
    fields: { '#username': ACCOUNT, '#password': PASSWORD },
    press: '#submit_button, button[type=submit], #regularsubmit button',
  },
  inside: {
    path: `/simplesaml/module.php/core/authenticate.php?as=${SOURCE}`,
    mark: new RegExp(`${ACCOUNT}@example\\.test`),
  },
  ownSignOut: 'ends it',
};

const SOURCES = `<?php
$config = [
  'admin' => ['core:AdminPassword'],
  '${SOURCE}' => [
    'exampleauth:UserPass',
    '${ACCOUNT}:${PASSWORD}' => ['uid' => ['${ACCOUNT}'], 'mail' => ['${ACCOUNT}@example.test']],
  ],
];
`;

function settings(folder: string, host: string): string {
  return `<?php
$config = [
  'baseurlpath' => 'https://${host}/simplesaml/',
  'certdir' => '${folder}', 'loggingdir' => '${folder}', 'datadir' => '${folder}/data', 'tempdir' => '${folder}/tmp',
  'metadatadir' => '${folder}/config/metadata', 'cachedir' => '${folder}/cache',
  'attributenamemapdir' => '${folder}',
  'secretsalt' => 'practice-only', 'auth.adminpassword' => '${PASSWORD}',
  'technicalcontact_email' => 'na@example.org', 'timezone' => 'UTC',
  'logging.handler' => 'file', 'admin.checkforupdates' => false,
  'module.enable' => ['exampleauth' => true, 'core' => true, 'saml' => true],
  'session.cookie.name' => 'SimpleSAMLSessionID', 'session.cookie.secure' => true,
  'session.phpsession.cookiename' => 'SimpleSAML', 'session.phpsession.savepath' => '${folder}',
  'session.authtoken.cookiename' => 'SimpleSAMLAuthToken',
  'store.type' => 'phpsession', 'language.default' => 'en', 'theme.use' => 'default',
];
`;
}
