import type { Browser, Page } from 'puppeteer-core';

export type ColorScheme = 'dark' | 'light';

/**
 * How the extension comes into the browser. `once`: for this run. `to-stay`: the next start with the same profile finds
 * it, as a user's browser does. `there`: an earlier run installed it to stay.
 */
export type Installation = { kind: 'once' } | { kind: 'to-stay' } | { kind: 'there'; id: string };

/** How a browser is started; everything but the browser, the port and the extension has a default. */
export type LaunchOptions = {
  /** Port of the practice server that answers for every host name. */
  port: number;
  /** Another program than the one that is found. */
  executablePath?: string;
  /** Folder of the built extension; `.output/chrome-mv3` or `.output/firefox-mv3` unless given. */
  extensionDir: string;
  /** May the extension see private windows? Yes unless told otherwise. */
  privateAccess: boolean;
  headless: boolean;
  /** The X display to open windows on; the computer's own unless given. */
  display?: string;
  /** A profile to keep for the next start; without it a new one is made and removed afterwards. */
  profileDir?: string;
  installation: Installation;
  /** More command-line switches. */
  args: string[];
  /** More Firefox preferences. */
  prefs: Record<string, boolean | number | string>;
  /** Called with every line that a page, the background or the browser says. */
  onConsoleLine: (line: string) => void;
};

/** What the two browsers do differently. */
export type Engine = {
  browser: Browser;
  /** What to say to the next start with the same profile. */
  nextInstallation: Installation;
  /** `chrome-extension://id/` or `moz-extension://uuid/`. */
  extensionUrl: string;
  /** A page of the extension in a background tab, on a file without code of the product: questions are asked there. */
  helper: Page;
  /** Opens a site in another cookie store: a private window in Chromium, a container in Firefox. */
  openOtherStore: (url: string) => Promise<Page>;
  /** Opens a page of the extension in a tab of its own. */
  visitExtension: (page: Page, url: string) => Promise<void>;
  isBackgroundAwake: () => Promise<boolean>;
  stopBackground: () => Promise<void>;
  wakeBackground: () => Promise<void>;
  useColorScheme: (page: Page, scheme: ColorScheme) => Promise<void>;
  /** Uncaught errors and unhandled rejections in the extension's own pages and background so far. */
  uncaughtErrors: () => Promise<string[]>;
  /** Tells the browser to end, as a user does. */
  quit: () => Promise<void>;
  /** Hears nothing more of the browser, which goes on without this engine. */
  leave: () => void;
};

/** What the extension in a browser that runs already is given; the rest of the options is the browser's own. */
export type EnterOptions = Pick<
  LaunchOptions,
  'extensionDir' | 'privateAccess' | 'installation' | 'profileDir' | 'onConsoleLine'
>;

/** What a browser is started with, whatever comes into it afterwards. */
export type BrowserOptions = Omit<LaunchOptions, 'extensionDir' | 'privateAccess' | 'installation' | 'onConsoleLine'>;
