import { describe, expect, it } from 'vitest';
import { findProbe } from '../../../../utils/core/discovery/probe/find-probe.ts';
import { page } from '../../../sites/learned-probes.ts';

const login = '<form method=post action=/login><input name=email><input type=password name=pass></form>';

/** The rules that tell these two pages at one address apart, as somebody who is signed in gets it, and a visitor. */
function rulesOf(inside: string, outside: string, url = 'https://wiki.example.org/start') {
  const [first, visitor] = [page(inside), page(outside)];
  const found = findProbe([{ url, judges: ['sid'], first, second: first, visitor }]);
  return found && { yes: found.probe.signedIn[0], no: found.probe.signedOut[0] };
}

describe('what tells two pages at one address apart', () => {
  it('is a page that names its sign-out in the query of a link, at an address that serves every page', () => {
    const found = rulesOf('<a href="/i.php?do=logout">Out</a>', '<a href="/i.php?do=login">In</a>');
    expect(found).toMatchObject({
      yes: { page: { has: ['link /i.php?do=logout'], lacks: ['link /i.php?do=login'] } },
      no: { page: { has: ['link /i.php?do=login'], lacks: ['link /i.php?do=logout'] } },
    });
  });

  it('is a page with a form whose button is named after the sign-out', () => {
    const button = '<form action="/db.php"><input name=rows><input type=submit name=logout value=Out></form>';
    expect(rulesOf(button, login)).toMatchObject({
      yes: { page: { has: ['form GET /db.php rows,logout'] } },
    });
  });

  it('is a page at the front that asks for a password, by that form and a second mark of its own', () => {
    const front = 'https://wiki.example.org/';
    const form = '<form method=post id=loginform><input name=user><input type=password name=pass></form>';
    const found = rulesOf('<i id=logoutLink></i>', form, front);
    expect(found).toMatchObject({
      yes: { page: { has: ['id logoutLink'] } },
      no: { page: { has: ['form POST / user,pass:password', 'id loginform'], lacks: ['id logoutLink'] } },
    });
    const anybodys = '<form method=post><input type=password name=pass></form>';
    expect(rulesOf('<i id=logoutLink></i>', anybodys, front)).toBeNull();
  });
});
