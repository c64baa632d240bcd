import { GECKO_ID } from '../../../../scripts/manifest/gecko-id.ts';
import { keeperInFirefox } from '../second-extension/list-keeper.ts';
import { cleanerInFirefox } from '../second-extension/second-extension.ts';

/**
 * Part of the extension's address. The same in every run, so that a kept profile finds the extension's storage again.
 */
export const GECKO_UUID = '5f1c7a52-9d0e-4b7c-8a36-11e4c0ffee01';

/** The preferences with which the stories start Firefox. */
export function firefoxPreferences(port: number): Record<string, boolean | number | string> {
  return {
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443,8443,80=${port}`,
    'network.dns.disableIPv6': true,
    'network.proxy.type': 0,
    'intl.accept_languages': 'en-US',
    'extensions.webextensions.uuids': JSON.stringify({
      [GECKO_ID]: GECKO_UUID,
      [cleanerInFirefox.id]: cleanerInFirefox.uuid,
      [keeperInFirefox.id]: keeperInFirefox.uuid,
    }),
    // A temporary add-on would lose its storage when Firefox ends. Tests that start Firefox twice need it.
    'extensions.webextensions.keepStorageOnUninstall': true,
    // An extension that is installed to stay is not signed here. ESR and Developer Edition accept it with this.
    'xpinstall.signatures.required': false,
    // Without a desktop the system's notifications close as soon as they open. Firefox's own notifications stay.
    'alerts.useSystemBackend': false,
    // Shows manifest.json, which the helper page opens, as plain text.
    'devtools.jsonview.enabled': false,
    'devtools.console.stdout.content': true,
    'devtools.console.stdout.chrome': false,
  };
}

/**
 * Further preferences for a Firefox that several stories share. The extension is installed in it again and again, each
 * time as if it were the first.
 */
export const TO_BE_SHARED = {
  'extensions.webextensions.keepStorageOnUninstall': false,
  'extensions.webextensions.keepUuidOnUninstall': true,
} as const;
