import type { PermissionsFacts } from '../../core/overview/parts/permissions-part.ts';
import type { PrivateAccess } from '../../ports/permissions.ts';
import type { Notifications } from '../../ports/screens.ts';
import type { BrowserData } from '../../ports/site-data.ts';

export type PermissionsPorts = {
  readonly browserData: Pick<BrowserData, 'access'>;
  readonly notifications: Pick<Notifications, 'access'>;
  readonly privateAccess: PrivateAccess;
};

export async function readPermissions(ports: PermissionsPorts): Promise<PermissionsFacts> {
  const [dataRemoval, notifications, isPrivateAllowed] = await Promise.all([
    ports.browserData.access(),
    ports.notifications.access(),
    ports.privateAccess.isAllowed(),
  ]);
  const privateWindows = isPrivateAllowed === 'unknown' ? 'unknown' : isPrivateAllowed ? 'visible' : 'hidden';
  return { dataRemoval, notifications, privateWindows };
}
