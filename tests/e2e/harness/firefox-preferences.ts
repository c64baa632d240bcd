import { cleanerInFirefox } from './second-extension.ts';

/** The extension's id in Firefox, as wxt.config.ts says it. */
export const GECKO_ID = 'lights-out@lights-out.example';

/**
 * A part of the extension's address; the same in every run, so that a kept profile finds the extension's storage again.
 */
export const GECKO_UUID = '5f1c7a52-9d0e-4b7c-8a36-11e4c0ffee01';

/** What every Firefox of the stories is started with. */
export function firefoxPreferences(port: number): Record<string, boolean | number | string> {
  return {
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${port}`,
    'network.dns.disableIPv6': true,
    'network.proxy.type': 0,
    'intl.accept_languages': 'en-US',
    'extensions.webextensions.uuids': JSON.stringify({
      [GECKO_ID]: GECKO_UUID,
      [cleanerInFirefox.id]: cleanerInFirefox.uuid,
    }),
    // A temporary add-on loses its storage when Firefox ends; tests that start twice need it.
    'extensions.webextensions.keepStorageOnUninstall': true,
    // An extension that is to stay is installed for good, and nobody signed it: ESR and Developer Edition can be told
    // to take it.
    'xpinstall.signatures.required': false,
    // Without a desktop the system's notifications close the moment they open; Firefox's own stay.
    'alerts.useSystemBackend': false,
    // Keeps the helper page plain: it shows manifest.json.
    'devtools.jsonview.enabled': false,
    'devtools.console.stdout.content': true,
    'devtools.console.stdout.chrome': false,
  };
}

/**
 * What a Firefox is started with besides, into which the extension comes again and again: each time as if for the first
 * time.
 */
export const TO_BE_SHARED = {
  'extensions.webextensions.keepStorageOnUninstall': false,
  'extensions.webextensions.keepUuidOnUninstall': true,
} as const;
