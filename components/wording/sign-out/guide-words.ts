import type { GuideCode, Scope } from '../../../utils/core/sites/site.ts';
import type { MessageKey } from '../../words.ts';

/** What to do on the site's own page, for each way there and each scope. */
export const guideKey: Record<GuideCode, Record<Scope, MessageKey>> = {
  'account-menu': {
    'this-browser': 'guideMenu',
    everywhere: 'guideMenuEverywhere',
    'other-devices': 'guideMenuOthers',
  },
  'account-page': {
    'this-browser': 'guideAccount',
    everywhere: 'guideAccountEverywhere',
    'other-devices': 'guideAccountOthers',
  },
  'active-sessions': {
    'this-browser': 'guideSessions',
    everywhere: 'guideSessionsEverywhere',
    'other-devices': 'guideSessionsOthers',
  },
  'sessions-page': {
    'this-browser': 'guideList',
    everywhere: 'guideListEverywhere',
    'other-devices': 'guideListOthers',
  },
  'devices-page': {
    'this-browser': 'guideDevices',
    everywhere: 'guideDevicesEverywhere',
    'other-devices': 'guideDevicesOthers',
  },
  'app-settings': { 'this-browser': 'guideApp', everywhere: 'guideAppEverywhere', 'other-devices': 'guideAppOthers' },
};

/** What is going on while the user is on the site's page. */
export const guidedKey: Record<Scope, MessageKey> = {
  'this-browser': 'phaseGuided',
  everywhere: 'phaseGuidedEverywhere',
  'other-devices': 'phaseGuidedOthers',
};
