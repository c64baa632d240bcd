import type { PrivateAccess } from '../../ports/permissions.ts';
import { browser } from '../api.ts';

export const privateAccess: PrivateAccess = {
  isAllowed: () => browser.extension.isAllowedIncognitoAccess(),
};
