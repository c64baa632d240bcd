/** The one door to the browser: every other adapter imports `browser` from here. */
export { default as browser } from 'webextension-polyfill';
