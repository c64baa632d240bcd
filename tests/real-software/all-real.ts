import { django } from './django.ts';
import { dokuwiki } from './dokuwiki.ts';
import { fossil } from './fossil.ts';
import { jupyter } from './jupyter.ts';
import { authJs } from './kinds/auth-js.ts';
import { betterAuth } from './kinds/better-auth.ts';
import { devise } from './kinds/devise.ts';
import { jupyterhub } from './kinds/jupyterhub.ts';
import { phpmyadmin } from './kinds/phpmyadmin.ts';
import { redmine } from './kinds/redmine.ts';
import { roundcube } from './kinds/roundcube.ts';
import { simplesamlphp } from './kinds/simplesamlphp.ts';
import { wordpress } from './kinds/wordpress.ts';
import { mediawiki } from './mediawiki.ts';
import { nodeRed } from './node-red.ts';
import { phpliteadmin } from './phpliteadmin.ts';
import { qbittorrent } from './qbittorrent.ts';
import type { RealSoftware } from './real-software.ts';

/** Real server software, of eight different makings. Each has a story in `any-site`. */
export const allReal: readonly RealSoftware[] = [
  django,
  dokuwiki,
  fossil,
  jupyter,
  mediawiki,
  nodeRed,
  phpliteadmin,
  qbittorrent,
];

/** Real server software of kinds that the product knows. Each has a story in `everyday`. */
export const realOfKinds: readonly RealSoftware[] = [
  authJs,
  betterAuth,
  devise,
  django,
  jupyter,
  jupyterhub,
  mediawiki,
  phpmyadmin,
  redmine,
  roundcube,
  simplesamlphp,
  wordpress,
];

/** All of it, each once. */
export const everyReal: readonly RealSoftware[] = [...new Set([...allReal, ...realOfKinds])];
