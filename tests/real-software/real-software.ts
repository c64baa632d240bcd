/** Where one piece of software runs. */
export type Place = {
  /** The host under which browsers know it; https is in front of it. */
  readonly host: string;
  /** Its own port on 127.0.0.1, for http. */
  readonly port: number;
  /** An empty folder of this run. */
  readonly folder: string;
  /** Where the unpacked packages are: the folder that stands for `/`. */
  readonly root: string;
  /** The folder with the packages from npm, in `node_modules`. */
  readonly npmRoot: string;
};

export type Start = {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
};

/**
 * A piece of real server software that nobody here wrote. The description says how a test installs it, starts it, signs
 * in and judges; nothing of it is known to the product.
 */
export type RealSoftware = {
  /** Its host is `real-`, this name, and `.example`. */
  readonly name: string;
  /** What it is made of, for the report. */
  readonly made: string;
  /** The words on the screen for the kind that it is of, if the product knows software of its kind. */
  readonly kind?: string;
  /** Packages that the system installs. */
  readonly installed: readonly string[];
  /** Packages whose files are only unpacked into a folder of ours, so that no service is set up. */
  readonly unpacked?: readonly string[];
  /** Packages that npm installs into a folder of ours. */
  readonly fromNpm?: readonly string[];
  /** It needs a database server, so its story runs only where the stories of its folder are named. */
  readonly database?: true;
  /** Prepares its data, and tells how to start it. */
  prepare(place: Place): Promise<Start>;
  /** A path that answers once the software is ready. */
  readonly ready: string;
  /** Its own sign-in page: what to fill in, by CSS selector, and what to press. */
  readonly signIn: {
    readonly path: string;
    readonly fields: Readonly<Record<string, string>>;
    readonly press: string;
  };
  /** The judge: an address, and what stands in its answer only for those who are signed in. */
  readonly inside: { readonly path: string; readonly mark: RegExp };
  /** Where its page keeps a token, if it signs in without a cookie. The token is sent as `Authorization: Bearer …`. */
  readonly token?: (stored: Readonly<Record<string, string>>) => string;
  /** What its own sign-out leaves of an old credential. */
  readonly ownSignOut: 'ends it' | 'leaves it';
};

export const NAME = 'Ada';
/** No secret: it protects only what runs on this machine for the length of a test. */
export const PASSWORD = 'practice-only-11';

export function realHostOf({ name }: Pick<RealSoftware, 'name'>): string {
  return `real-${name}.example`;
}
