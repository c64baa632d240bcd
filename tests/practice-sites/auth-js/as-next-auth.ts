import express, { type RequestHandler } from 'express';

/** By this header Auth.js 5 is asked for JSON instead of a redirect. NextAuth 4 is asked by the form field `json`. */
const JSON_WANTED = 'x-auth-return-redirect';

/**
 * Lets Auth.js 5 answer as NextAuth 4 does, which the real sites run, where the two differ: the session of nobody is
 * `{}` and not `null`, and a sign-out with `json=true` is answered with 200 and JSON.
 */
export const asNextAuth: readonly RequestHandler[] = [
  express.urlencoded({ extended: false }),
  (incoming, response, next) => {
    const { method, path, body } = incoming;
    if (method === 'POST' && path === '/signout' && body?.json === 'true') incoming.headers[JSON_WANTED] = '1';
    if (method === 'GET' && path === '/session') {
      response.write = new Proxy(response.write, {
        apply: (write, self, [chunk, ...rest]) =>
          Reflect.apply(write, self, [chunk === 'null' ? '{}' : chunk, ...rest]),
      });
    }
    next();
  },
];
