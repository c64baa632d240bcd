import type { Browser, Page } from 'puppeteer-core';

export type ColorScheme = 'dark' | 'light';

/**
 * How the extension is installed. `once`: for this run. `to-stay`: the next start with the same profile has it too, as
 * a user's browser. `there`: an earlier run installed it to stay.
 */
export type Installation = { kind: 'once' } | { kind: 'to-stay' } | { kind: 'there'; id: string };

/** What a computer says of itself to its browsers. */
export type Place = {
  /** Language of the browser, such as `de`. Its own menus stay English where it has no words of that language. */
  language: string;
  /** Name of the time zone, as in `TZ`. */
  timeZone: string;
};

/** How a browser is started. Everything except the browser, the port and the extension has a default. */
export type LaunchOptions = {
  /** Port of the practice server that answers for every host name. */
  port: number;
  /** Path of the browser; the one that is found unless given. */
  executablePath?: string;
  /** Folder of the built extension; `.output/chrome-mv3` or `.output/firefox-mv3` unless given. */
  extensionDir: string;
  /** Whether the extension may see private windows; yes unless given. */
  privateAccess: boolean;
  headless: boolean;
  /** The X display to open windows on; the computer's own unless given. */
  display?: string;
  /** A profile that the next start can use too. Without it a temporary one is made and removed. */
  profileDir?: string;
  installation: Installation;
  /** What the computer says of itself; this one's own words unless given. */
  place?: Place;
  /** More command-line switches. */
  args: string[];
  /** More Firefox preferences. */
  prefs: Record<string, boolean | number | string>;
  /** Called with every line that a page, the background or the browser says. */
  onConsoleLine: (line: string) => void;
};

/** The operations that differ between the two browsers. */
export type Engine = {
  browser: Browser;
  /** What to pass as `installation` to the next start with the same profile. */
  nextInstallation: Installation;
  /** `chrome-extension://id/` or `moz-extension://uuid/`. */
  extensionUrl: string;
  /**
   * A page of the extension in a background tab, on which the harness runs its questions. It shows a file without code.
   */
  helper: Page;
  /** Opens a site in another cookie store: a private window in Chromium, a container in Firefox. */
  openOtherStore: (url: string) => Promise<Page>;
  /** Opens a page of the extension in a tab of its own. */
  visitExtension: (page: Page, url: string) => Promise<void>;
  isBackgroundAwake: () => Promise<boolean>;
  stopBackground: () => Promise<void>;
  wakeBackground: () => Promise<void>;
  useColorScheme: (page: Page, scheme: ColorScheme) => Promise<void>;
  /** Uncaught errors and unhandled rejections so far in the extension's pages and background. */
  uncaughtErrors: () => Promise<string[]>;
  /** Ends the browser as a user does. */
  quit: () => Promise<void>;
  /** Stops listening to the browser, which keeps running. */
  leave: () => void;
};

/** Options for bringing the extension into a browser that is already running. */
export type EnterOptions = Pick<
  LaunchOptions,
  'extensionDir' | 'privateAccess' | 'installation' | 'profileDir' | 'onConsoleLine'
>;

/** Options for starting a browser, before an extension is installed. */
export type BrowserOptions = Omit<LaunchOptions, 'extensionDir' | 'privateAccess' | 'installation' | 'onConsoleLine'>;
