import type { Route } from '../http/route.ts';
import { cookieShapes } from './cookie-shapes.ts';

/** `/practice/cookie-shapes` sets a cookie of every shape in one answer. Another site may show it in a frame. */
export const cookieShapesRoute: Route = {
  host: 'claude.ai',
  method: 'GET',
  path: '/practice/cookie-shapes',
  role: 'practice',
  answer: () => ({
    status: 200,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    setCookies: cookieShapes.map(({ line }) => Buffer.from(line).toString('latin1')),
    body: `<!doctype html><title>Practice</title><p>This practice page set ${cookieShapes.length} cookies.</p>`,
  }),
};
