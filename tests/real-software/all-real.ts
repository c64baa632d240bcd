import { django } from './django.ts';
import { dokuwiki } from './dokuwiki.ts';
import { fossil } from './fossil.ts';
import { jupyter } from './jupyter.ts';
import { mediawiki } from './mediawiki.ts';
import { nodeRed } from './node-red.ts';
import { phpliteadmin } from './phpliteadmin.ts';
import { qbittorrent } from './qbittorrent.ts';
import type { RealSoftware } from './real-software.ts';

/** Real server software, of eight different makings. */
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
