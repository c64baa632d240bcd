import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { DeviceResult } from '../../../utils/core/sessions/device.ts';
import type { Reply } from '../../../utils/messages/protocol.ts';
import type { Taken } from '../browser/world-jar.ts';
import type { Touched } from '../browser/world-tabs.ts';
import type { Scene } from '../scene.ts';
import type { OtherDevice } from '../servers/world-devices.ts';
import type { Visit } from '../servers/world-servers.ts';

/** Something that was said or done and is not true, or not allowed. `law` and `sign` together name its kind. */
export type Violation = { readonly law: string; readonly sign: string; readonly detail: string };

export type Broken = Omit<Violation, 'law'>;

/** What a law is asked about, and when. */
type Asked = {
  /** A picture, at the moment when screens get it. */
  readonly ofPicture: Overview;
  /** The answer to a command. */
  readonly ofReply: Extract<Reply, { ok: true }>;
  /** A request or visit of ours, after the server has dealt with it. */
  readonly ofArrival: Visit;
  /** A tab that Lights Out closes, reloads or puts a script into. */
  readonly ofTab: Touched;
  /** What is said of other devices that a person asked the site to end. */
  readonly ofDevices: { readonly asked: readonly OtherDevice[]; readonly result: DeviceResult | null };
  /** A cookie that left the jar. */
  readonly ofTaken: Taken;
  /** A text that was stored, sent to a screen or reported; `where` it was. */
  readonly ofText: { readonly where: string; readonly text: string };
  /** The world, when everything has settled after the last act. */
  readonly ofEnd: null;
};

export type Moment = keyof Asked;

export type About<M extends Moment> = Asked[M];

/** The moments at which a law looks. */
export type Looks = { readonly [M in Moment]?: (scene: Scene, about: About<M>) => readonly Broken[] };

/** One promise, asked of every history. */
export type Law = Looks & {
  readonly name: string;
  /** What has to happen in a thousand histories, so that the law is about something. */
  readonly needs: readonly string[];
};
