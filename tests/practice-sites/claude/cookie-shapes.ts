/** One shape of a cookie: what is odd about it, and the Set-Cookie line that makes it. */
export type CookieShape = { readonly says: string; readonly line: string };

const VALUE = 'practice-0123456789';

/** Names, each with the attributes that its prefix asks for. */
const named: readonly (readonly [says: string, name: string, attributes: string])[] = [
  ['plain', 'shape-plain', 'Path=/; Secure'],
  ['a prefix for hosts', '__Host-shape', 'Path=/; Secure'],
  ['a prefix for hosts, hidden', '__Host-shape-hidden', 'Path=/; Secure; HttpOnly'],
  ['a prefix for secure', '__Secure-shape', 'Path=/; Secure'],
  ['a prefix for secure, domain-wide', '__Secure-shape-wide', 'Domain=claude.ai; Path=/; Secure'],
  ['a prefix for http', '__Http-shape', 'Path=/; Secure; HttpOnly'],
  ['a prefix for http, domain-wide', '__Http-shape-wide', 'Domain=claude.ai; Path=/; Secure; HttpOnly'],
  ['a prefix for http, on a path', '__Http-shape-path', 'Path=/app; Secure; HttpOnly'],
  ['a prefix for http, not hidden', '__Http-shape-shown', 'Path=/; Secure'],
  ['a prefix for hosts and http', '__Host-Http-shape', 'Path=/; Secure; HttpOnly'],
  ['a prefix for hosts and http, not hidden', '__Host-Http-shape-shown', 'Path=/; Secure'],
  ['a prefix in small letters', '__host-shape-small', 'Path=/; Secure'],
  ['a prefix in capitals', '__SECURE-SHAPE', 'Path=/; Secure'],
  ['no name', '', 'Path=/; Secure'],
  ['no name, on a path', '', 'Path=/app; Secure'],
  ['no name, not secure, domain-wide', '', 'Domain=claude.ai; Path=/'],
  ['a blank within', 'shape with blanks', 'Path=/; Secure'],
  ['quotes', '"shape-quoted"', 'Path=/; Secure'],
  ['brackets', 'shape[one](two){three}', 'Path=/; Secure'],
  ['signs', "shape!#$%&'*+-.^_`|~", 'Path=/; Secure'],
  ['marks', 'shape:a@b/c?d\\e<f>', 'Path=/; Secure'],
  ['a comma', 'shape,comma', 'Path=/; Secure'],
  ['percent signs', 'shape%3D%3B%00', 'Path=/; Secure'],
  ['letters beyond ASCII', 'shape-\u00fc', 'Path=/; Secure'],
  ['one letter', 's', 'Path=/; Secure'],
  ['a dot', '.', 'Path=/; Secure'],
  ['dollar', '$Version', 'Path=/; Secure'],
  ['a name of an object', '__proto__', 'Path=/; Secure'],
  ['a number', '0', 'Path=/; Secure'],
  ['very long', `shape-${'x'.repeat(1_000)}`, 'Path=/; Secure'],
];

const flagged: readonly (readonly [says: string, attributes: string])[] = [
  ['nothing', ''],
  ['a path alone', 'Path=/'],
  ['hidden, not secure', 'Path=/; HttpOnly'],
  ['hidden, secure', 'Path=/; Secure; HttpOnly'],
  ['strict', 'Path=/; Secure; SameSite=Strict'],
  ['strict, hidden, not secure', 'Path=/; HttpOnly; SameSite=Strict'],
  ['lax', 'Path=/; Secure; SameSite=Lax'],
  ['from anywhere', 'Path=/; Secure; SameSite=None'],
  ['from anywhere, hidden', 'Path=/; Secure; HttpOnly; SameSite=None'],
  ['partitioned', 'Path=/; Secure; SameSite=None; Partitioned'],
  ['partitioned, hidden', 'Path=/; Secure; HttpOnly; SameSite=None; Partitioned'],
  ['partitioned, lax', 'Path=/; Secure; SameSite=Lax; Partitioned'],
  ['partitioned, on a path', 'Path=/app; Secure; SameSite=None; Partitioned'],
  ['partitioned, domain-wide', 'Domain=claude.ai; Path=/; Secure; SameSite=None; Partitioned'],
  ['domain-wide', 'Domain=claude.ai; Path=/; Secure'],
  ['domain-wide with a dot', 'Domain=.claude.ai; Path=/; Secure; HttpOnly'],
  ['domain-wide, not secure', 'Domain=claude.ai; Path=/'],
  ['without a date', 'Path=/; Secure; Max-Age='],
  ['far in time', 'Path=/; Secure; Max-Age=999999999999'],
  ['a date of old form', 'Path=/; Secure; Expires=Friday, 31-Dec-99 23:59:59 GMT'],
  ['of high priority', 'Path=/; Secure; Priority=High'],
];

const paths: readonly string[] = [
  '/app',
  '/app/',
  '/app/deep/down',
  '/./',
  '/../',
  '/app/./x',
  '/app/../y',
  '//',
  '//two//slashes',
  '/with blank',
  '/%2e/',
  '/%41bc',
  '/percent%',
  '/quote"mark',
  '/\u00fc',
  '/?query',
  '/#part',
  '/back\\slash',
  '/<angle>',
  '/{brace}|^`',
  '/dots...',
  `/${'long/'.repeat(150)}`,
];

/** Twins: the same name again on other paths, hosts and in a partition, secure and not. The plain ones come first. */
const twins: readonly (readonly [says: string, attributes: string])[] = [
  ['plain, below', 'Path=/app'],
  ['plain, farther below', 'Path=/app/deep/down'],
  ['plain, domain-wide, below', 'Domain=claude.ai; Path=/app'],
  ['secure, domain-wide', 'Domain=claude.ai; Path=/; Secure'],
  ['secure', 'Path=/; Secure; HttpOnly'],
  ['partitioned', 'Path=/; Secure; SameSite=None; Partitioned'],
];

/** Every shape that a server can ask for on its own host. A browser takes most of them; each by its own rules. */
export const cookieShapes: readonly CookieShape[] = [
  ...named.map(([says, name, attributes]) => ({ says: `name: ${says}`, line: `${name}=${VALUE}; ${attributes}` })),
  ...flagged.map(([says, attributes], index) => ({
    says: `flags: ${says}`,
    line: `shape-flag-${index}=${VALUE}; ${attributes}`,
  })),
  ...paths.map((path, index) => ({
    says: `path: ${path}`,
    line: `shape-path-${index}=${VALUE}; Path=${path}; Secure`,
  })),
  ...paths.map((path, index) => ({ says: `plain at: ${path}`, line: `plain-path-${index}=${VALUE}; Path=${path}` })),
  ...twins.map(([says, attributes]) => ({ says: `twin: ${says}`, line: `shape-twin=${VALUE}; ${attributes}` })),
];
