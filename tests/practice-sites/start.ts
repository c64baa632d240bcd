import { type AuthJsSite, createAuthJsSite } from './auth-js/auth-js-site.ts';
import { createRoomsSite, type RoomsSite } from './better-auth/rooms-site.ts';
import { CHARACTER_SITE, type CharacterSettings } from './character/character-site.ts';
import { CLAUDE_SITE, type ClaudeSettings } from './claude/claude-site.ts';
import { CONSOLE_SITE, type ConsoleSettings } from './console/console-site.ts';
import { createLettersSite, type LettersSite } from './form-site/letters-site.ts';
import { makeCertificate } from './http/certificate.ts';
import type { LoggedRequest } from './http/request-log.ts';
import { startServer } from './http/server.ts';
import { createClock, type PracticeClock } from './site/clock.ts';
import { createSite } from './site/create-site.ts';
import type { PracticeSite } from './site/practice-site.ts';
import { STATUS_SITE, type StatusSite } from './status/status-site.ts';
import { HOUSES, STRANGER } from './street/houses.ts';
import { type LampSettings, lampSite } from './street/lamp-site.ts';

export type PracticeSites = {
  /** One HTTPS port on 127.0.0.1. The Host header says which site is meant. */
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
  /** Every request in order of arrival, for all hosts, unknown ones included. */
  readonly requests: LoggedRequest[];
  readonly clock: PracticeClock;
  /** Stops everything at once, hanging requests included. */
  stop(): Promise<void>;
};

/** Starts all practice sites on one loopback port; a free one unless given. */
export async function startPracticeSites(options: { port?: number; now?: () => number } = {}): Promise<PracticeSites> {
  const clock = createClock(options.now ?? Date.now);
  const stopping = new AbortController();
  const requests: LoggedRequest[] = [];

  const claude = createSite(CLAUDE_SITE, clock, stopping.signal);
  const console = createSite(CONSOLE_SITE, clock, stopping.signal);
  const character = createSite(CHARACTER_SITE, clock, stopping.signal);
  const status = createSite(STATUS_SITE, clock, stopping.signal);
  const authjs = createAuthJsSite(stopping.signal);
  const betterAuth = await createRoomsSite(stopping.signal);
  const formSite = createLettersSite(stopping.signal);
  const street = HOUSES.map((house) => createSite(lampSite(house), clock, stopping.signal));
  const stranger = createSite(lampSite(STRANGER), clock, stopping.signal);
  const sites = [claude, console, character, status, authjs, betterAuth, formSite, ...street, stranger];
  const hosts = sites.flatMap((site) => site.hosts);

  const certificate = await makeCertificate(hosts);
  const server = await startServer({ port: options.port ?? 0, certificate, sites, requests, now: clock.now });

  return {
    port: server.port,
    hosts,
    requests,
    clock,
    claude: claude.control,
    console: console.control,
    character: character.control,
    status: status.control,
    authjs: authjs.control,
    betterAuth: betterAuth.control,
    formSite: formSite.control,
    street: street.map((site) => site.control),
    stranger: stranger.control,
    stop: async () => {
      const stopped = server.stop();
      stopping.abort();
      await stopped;
    },
  };
}
