import type { SiteGroup } from '../../../utils/core/sites/site-group.ts';
import type { MessageKey } from '../../words.ts';

/** What each group of sites is called. */
export const groupKey: Record<SiteGroup, MessageKey> = {
  assistants: 'groupAssistants',
  mail: 'groupMail',
  social: 'groupSocial',
  'video-and-music': 'groupVideoAndMusic',
  shops: 'groupShops',
  school: 'groupSchool',
  work: 'groupWork',
  code: 'groupCode',
  games: 'groupGames',
};
