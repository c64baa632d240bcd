import type { BrowserData } from '../../ports/site-data.ts';
import { browser } from '../api.ts';
import { browserName } from '../browser-name.ts';
import { reportBug } from '../report-bug.ts';
import { holds } from './holds.ts';

const everywhere = {
  cookies: true,
  cache: true,
  history: true,
  formData: true,
  downloads: true,
  indexedDB: true,
  localStorage: true,
  serviceWorkers: true,
};
/** Kinds of data that Chrome names separately, while Firefox includes them in others. */
const chromeOnly = { cacheStorage: true, fileSystems: true };

const isAllowed = () => holds('browsingData');

/**
 * Clears the whole browser: with neither hosts nor stores given, the browser takes every site, container and window.
 * Only for a user who wants exactly that.
 */
export const browserData: BrowserData = {
  access: async () => ((await isAllowed()) ? 'granted' : 'missing'),
  async clear() {
    if (!(await isAllowed())) return 'permission-missing';
    try {
      const kinds: object = browserName() === 'firefox' ? everywhere : { ...everywhere, ...chromeOnly };
      await browser.browsingData.remove({ since: 0 }, kinds);
      return 'done';
    } catch (error) {
      reportBug('clearing the browser', error);
      return 'failed';
    }
  },
};
