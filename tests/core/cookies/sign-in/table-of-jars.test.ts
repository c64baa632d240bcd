import { describe, expect, it } from 'vitest';
import { anonymousJars, signedInJars, storageJars } from '../../../fixtures/jars/all-jars.ts';
import type { JarCookie } from '../../../fixtures/jars/jar.ts';

/** The table itself, not a rule that is judged by it. */
describe('the table of cookie jars', () => {
  const signedIn = signedInJars();
  const anonymous = anonymousJars();
  const all = [...signedIn, ...anonymous, ...storageJars()];
  const whatOf = (jars: readonly { readonly what: string }[]) => jars.map(({ what }) => what);

  it('is large enough to measure a share of 2 % and of 5 %', () => {
    expect(signedIn.length).toBeGreaterThanOrEqual(125);
    expect(anonymous.filter(({ couldBe }) => !couldBe).length).toBeGreaterThanOrEqual(50);
  });

  it('holds jars that a browser could hold', () => {
    const broken = all.flatMap(({ what, cookies }) =>
      cookies.filter(isImpossible).map(({ name }) => `${what}: ${name}`),
    );
    expect(broken).toEqual([]);
  });

  it('keeps one cookie in one place', () => {
    const twice = all.filter(({ cookies }) => new Set(cookies.map(placeOf)).size < cookies.length);
    expect(whatOf(twice)).toEqual([]);
  });

  it('has every host below its site, and no site twice among those who are signed in', () => {
    const outside = all.filter(({ host, site }) => host !== site && !host.endsWith(`.${site}`));
    expect(whatOf(outside)).toEqual([]);
    const sites = signedIn.map(({ site }) => site);
    expect(sites.filter((site, at) => sites.indexOf(site) !== at)).toEqual([]);
  });

  it('is the same for the same seed, and other values for another', () => {
    expect(valuesOf(signedInJars(7))).toBe(valuesOf(signedInJars(7)));
    expect(valuesOf(signedInJars(7))).not.toBe(valuesOf(signedInJars(8)));
  });
});

/** What no server can set: `__Host-` for a whole site, SameSite=None without Secure, a name with a space. */
function isImpossible({ name, value, secure, hostOnly, path, sameSite }: JarCookie): boolean {
  return (
    /[\s;=<>]/.test(name) ||
    /[\s;<>]/.test(value) ||
    name.length + value.length > 4096 ||
    (sameSite === 'none' && !secure) ||
    (/^__(secure|host)-/i.test(name) && !secure) ||
    (/^__host-/i.test(name) && (!hostOnly || path !== '/'))
  );
}

function placeOf({ name, domain, hostOnly, path }: JarCookie): string {
  return JSON.stringify([name, domain, hostOnly, path]);
}

function valuesOf(jars: readonly { readonly cookies: readonly JarCookie[] }[]): string {
  return jars.flatMap(({ cookies }) => cookies.map(({ value }) => value)).join(' ');
}
