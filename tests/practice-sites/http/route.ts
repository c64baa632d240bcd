import type { Answer } from './reply.ts';
import type { PracticeRequest } from './request.ts';

/**
 * What a path is for. `page` and `probe` count as use of the site and may renew a session. `sign-out` is the site's
 * API, and `page-sign-out` a button of its pages. `practice` is neither use nor sign-out.
 */
export type RouteRole = 'page' | 'probe' | 'sign-out' | 'page-sign-out' | 'practice';

export type Route = {
  readonly host: string;
  readonly method: 'GET' | 'POST' | 'DELETE' | 'PUT';
  /** A part that begins with a colon stands for any one: `/token/:id`. */
  readonly path: string;
  readonly role: RouteRole;
  /** How long (ms) every answer is held; not at all unless given. */
  readonly holdMs?: number;
  answer(request: PracticeRequest): Answer;
};

/** Finds the route for this request; null if there is none. */
export function findRoute(routes: readonly Route[], request: PracticeRequest): Route | null {
  return (
    routes.find(
      (route) => route.host === request.host && route.method === request.method && isPath(route.path, request.path),
    ) ?? null
  );
}

function isPath(pattern: string, path: string): boolean {
  if (!pattern.includes('/:')) return pattern === path;
  const [wanted, found] = [pattern.split('/'), path.split('/')];
  return wanted.length === found.length && wanted.every((part, at) => part.startsWith(':') || part === found[at]);
}
