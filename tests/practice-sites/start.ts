import type { AnySettings } from './any/any-app.ts';
import { anyApps } from './any/any-apps.ts';
import { anySite } from './any/any-site.ts';
import { deskSite, serviceSite } from './any/single-sign-on.ts';
import { type AuthJsSite, createAuthJsSite } from './auth-js/auth-js-site.ts';
import { createRoomsSite, type RoomsSite } from './better-auth/rooms-site.ts';
import { CHARACTER_SITE, type CharacterSettings } from './character/character-site.ts';
import { CLAUDE_SITE, type ClaudeSettings } from './claude/claude-site.ts';
import { CONSOLE_SITE, type ConsoleSettings } from './console/console-site.ts';
import { createEverydaySites, type EverydaySites } from './everyday/everyday-sites.ts';
import { type VisitedSettings, visitedSite } from './everyday/visited-site.ts';
import { visitedSites } from './everyday/visited-sites.ts';
import { createLettersSite, type LettersSite } from './form-site/letters-site.ts';
import { makeCertificate } from './http/certificate.ts';
import type { LoggedRequest } from './http/request-log.ts';
import { type HostedSite, type HostedSoftware, startServer } from './http/server.ts';
import { createTraffic, type Traffic } from './http/traffic.ts';
import { createKindSites, type KindSites } from './kinds/kind-sites.ts';
import { createClock, type PracticeClock } from './site/clock.ts';
import { createSite } from './site/create-site.ts';
import type { PracticeSite } from './site/practice-site.ts';
import { places, unlistedPlaces } from './software/software-place.ts';
import { STATUS_SITE, type StatusSite } from './status/status-site.ts';
import { HOUSES, STRANGER } from './street/houses.ts';
import { type LampSettings, lampSite } from './street/lamp-site.ts';

export type PracticeSites = {
  /** One port on 127.0.0.1, for https and http. The Host header says which site is meant. */
  readonly port: number;
  readonly hosts: readonly string[];
  readonly claude: PracticeSite<ClaudeSettings>;
  readonly console: PracticeSite<ConsoleSettings>;
  readonly character: PracticeSite<CharacterSettings>;
  readonly status: StatusSite;
  /** www.perplexity.ai on real Auth.js. */
  readonly authjs: AuthJsSite;
  /** rooms.example on real better-auth. */
  readonly betterAuth: RoomsSite;
  /** letters.example on real express-session. */
  readonly formSite: LettersSite;
  /** lamp-1.example to lamp-8.example, in order. */
  readonly street: readonly PracticeSite<LampSettings>[];
  /** www.stranger.example, which has no definition. */
  readonly stranger: PracticeSite<LampSettings>;
  /** The same three libraries on hosts that no definition names. */
  readonly unlisted: { readonly authjs: AuthJsSite; readonly betterAuth: RoomsSite; readonly formSite: LettersSite };
  /** Built-in sites that sign out when an address is visited, by the ids of their definitions. */
  readonly visited: ReadonlyMap<string, PracticeSite<VisitedSettings>>;
  /** Apps with one trap each, by the name that begins their host; without definitions. */
  readonly any: ReadonlyMap<string, PracticeSite<AnySettings>>;
  /** trap-single.example, which lets front-desk.example sign in and out for it. */
  readonly singleSignOn: { readonly service: PracticeSite<object>; readonly desk: PracticeSite<object> };
  /** Everyday sites on their own hosts. */
  readonly everyday: EverydaySites;
  /** Hosts that behave like known server software, or seem to. */
  readonly kinds: KindSites;
  /** Every request in order of arrival, for all hosts, unknown ones included. */
  readonly requests: LoggedRequest[];
  /** Says which hosts were sent a secret since the start. */
  readonly traffic: Pick<Traffic, 'hostsWith'>;
  readonly clock: PracticeClock;
  /** Serves one more host until the end. */
  addHost(site: HostedSoftware): void;
  /** Stops everything at once, hanging requests included. */
  stop(): Promise<void>;
};

/** Starts all practice sites on one loopback port; a free one unless given. */
export async function startPracticeSites(options: { port?: number; now?: () => number } = {}): Promise<PracticeSites> {
  const clock = createClock(options.now ?? Date.now);
  const stopping = new AbortController();
  const requests: LoggedRequest[] = [];
  const traffic = createTraffic();

  const claude = createSite(CLAUDE_SITE, clock, stopping.signal);
  const console = createSite(CONSOLE_SITE, clock, stopping.signal);
  const character = createSite(CHARACTER_SITE, clock, stopping.signal);
  const status = createSite(STATUS_SITE, clock, stopping.signal);
  const authjs = createAuthJsSite(places.authjs, stopping.signal);
  const betterAuth = await createRoomsSite(places.betterAuth, stopping.signal);
  const formSite = createLettersSite(places.formSite, stopping.signal);
  const street = HOUSES.map((house) => createSite(lampSite(house), clock, stopping.signal));
  const stranger = createSite(lampSite(STRANGER), clock, stopping.signal);
  const any = anyApps.map((app) => ({ name: app.name, site: createSite(anySite(app), clock, stopping.signal) }));
  const visited = visitedSites.map((one) => ({
    id: one.definition.id,
    site: createSite(visitedSite(one), clock, stopping.signal),
  }));
  const service = createSite(serviceSite, clock, stopping.signal);
  const desk = createSite(deskSite, clock, stopping.signal);
  const everyday = createEverydaySites(clock, stopping.signal);
  const kinds = createKindSites(clock, stopping.signal);
  const unlisted = {
    authjs: createAuthJsSite(unlistedPlaces.authjs, stopping.signal),
    betterAuth: await createRoomsSite(unlistedPlaces.betterAuth, stopping.signal),
    formSite: createLettersSite(unlistedPlaces.formSite, stopping.signal),
  };
  const named = [service, desk, claude, console, character, status, authjs, betterAuth, formSite, ...street, stranger];
  const sites: Array<HostedSite | HostedSoftware> = [
    ...named,
    ...everyday.hosted,
    ...kinds.hosted,
    ...Object.values(unlisted),
    ...any.map(({ site }) => site),
    ...visited.map(({ site }) => site),
  ];
  const hosts = sites.flatMap((site) => site.hosts);

  const certificate = await makeCertificate(hosts);
  const server = await startServer({ port: options.port ?? 0, certificate, sites, requests, traffic, now: clock.now });

  return {
    port: server.port,
    hosts,
    requests,
    traffic,
    clock,
    addHost: (site) => sites.push(site),
    claude: claude.control,
    console: console.control,
    character: character.control,
    status: status.control,
    authjs: authjs.control,
    betterAuth: betterAuth.control,
    formSite: formSite.control,
    street: street.map((site) => site.control),
    stranger: stranger.control,
    everyday: everyday.controls,
    kinds: kinds.controls,
    unlisted: {
      authjs: unlisted.authjs.control,
      betterAuth: unlisted.betterAuth.control,
      formSite: unlisted.formSite.control,
    },
    singleSignOn: { service: service.control, desk: desk.control },
    visited: new Map(visited.map(({ id, site }) => [id, site.control])),
    any: new Map(any.map(({ name, site }) => [name, site.control])),
    stop: async () => {
      const stopped = server.stop();
      stopping.abort();
      await stopped;
    },
  };
}
