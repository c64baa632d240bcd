/** The two browsers that the tests run in. */
export type BrowserName = 'chromium' | 'firefox';
