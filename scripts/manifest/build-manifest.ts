import type { UserManifest } from 'wxt';
import { practiceDefinitions } from '../../tests/practice-sites/practice-definitions.ts';
import {
  EVERY_SITE,
  findAskedPatterns,
  findHostPatterns,
  findStatusPatterns,
} from '../../utils/core/sites/host-patterns.ts';
import type { SiteDefinition } from '../../utils/core/sites/site.ts';
import { allSites } from '../../utils/sites/all-sites.ts';
import { MANAGED, managedIdVariable, managedSitesVariable, readManagedSites } from '../managed/managed-sites.ts';
import { requireOnly } from '../managed/require-only.ts';
import { GECKO_ID } from './gecko-id.ts';
import { type Grant, type Permission, permissions, type Target } from './permissions.ts';

/**
 * The mode of the build for stories. It knows the practice sites and holds every optional host, because no story can
 * press "Allow".
 */
export const E2E = 'e2e';
/** The same build with every host allowed: no story can press "Allow" for a site that the product does not know. */
export const EVERY_HOST = 'every-host';

/** The shipped build without what Firefox for Android lacks of the extension API. */
export const PHONE = 'phone';

/** Whether a build of this mode is for stories. */
export const isForStories = (mode: string) => mode === E2E || mode === EVERY_HOST;

/**
 * What our own pages and the background may load: nothing that is not in the package, and no text is run as code or
 * taken for a style. Sites are asked over https alone. A frame in a page of ours is the popup, in a bench.
 */
const SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self' https:",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Hosts come from the site files only. A test shows every change of the hosts. */
const patternsOf = (sites: readonly SiteDefinition[]) => [...new Set(sites.flatMap(findHostPatterns))];

function findSites(mode: string): readonly SiteDefinition[] {
  if (mode === MANAGED) return requireOnly(allSites, managedSites());
  return isForStories(mode) ? [...allSites, ...practiceDefinitions] : allSites;
}

export const managedSites = () => readManagedSites(process.env[managedSitesVariable], allSites);

/** The manifest of one build. `mode` is `production`, `e2e`, `every-host`, `phone` or `managed`. */
export function buildManifest(browser: Target, mode: string): UserManifest {
  const sites = findSites(mode);
  const isRequired = ({ access }: SiteDefinition) => access === 'required' || isForStories(mode);
  const asked = (of: readonly SiteDefinition[]) => of.flatMap(findAskedPatterns);
  const optional = [...patternsOf(sites), ...asked(sites), ...new Set(sites.flatMap(findStatusPatterns))];
  const installed = sites.filter(isRequired);
  const held = isForStories(mode)
    ? optional
    : [...patternsOf(installed), ...(mode === MANAGED ? asked(installed) : [])];
  const required = mode === EVERY_HOST ? [...held, ...EVERY_SITE] : held;
  return {
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: namesOf('installed', browser, mode),
    optional_permissions: namesOf('asked', browser, mode),
    host_permissions: required,
    optional_host_permissions: [...optional, ...EVERY_SITE].filter((pattern) => !required.includes(pattern)),
    incognito: 'spanning',
    content_security_policy: { extension_pages: SECURITY_POLICY },
    action: { default_title: '__MSG_extensionName__' },
    // Not used by Chrome or Firefox themselves (pressed in Chromium 156 and Firefox 153 on Linux). Not with the option
    // key, which types letters on a Mac.
    commands: {
      leave: {
        suggested_key: { default: 'Alt+Shift+L', mac: 'MacCtrl+Shift+L' },
        description: '__MSG_leavingThisComputer__',
      },
      _execute_action: {},
    },
    ...(browser === 'firefox' ? forFirefox() : forChrome),
  };
}

/**
 * The names of the permissions that this build holds from the installation on (`installed`) or asks for later
 * (`asked`).
 */
function namesOf(wanted: Grant, browser: Target, mode: string): Permission['name'][] {
  const grantOf = ({ grants, inStories, whenManaged }: Permission): Grant => {
    if (grants[browser] !== 'asked') return grants[browser];
    const isHeld = (isForStories(mode) && inStories === 'held') || (mode === MANAGED && whenManaged === 'installed');
    return isHeld ? 'installed' : 'asked';
  };
  return permissions.filter((permission) => grantOf(permission) === wanted).map(({ name }) => name);
}

const forChrome: UserManifest = {
  minimum_chrome_version: '130',
  storage: { managed_schema: 'managed-schema.json' },
};

const forFirefox = (): UserManifest => ({
  browser_specific_settings: {
    gecko: {
      id: process.env[managedIdVariable] ?? GECKO_ID,
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    },
    gecko_android: { strict_min_version: '142.0' },
  },
});
