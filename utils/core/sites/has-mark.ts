import { areMarks } from './answer-mark.ts';
import type { AnswerRule } from './site.ts';

/**
 * Whether a rule about an answer names something that is the site's own. One that does not never decides anything,
 * wherever its definition came from.
 */
export function hasMark(rule: AnswerRule): boolean {
  if ('redirect' in rule) return isOwnPath(rule.redirect);
  return 'page' in rule ? rule.page.has.some(isOfSite) : areMarks(rule.json);
}

/** A path without query. Every site has a front page, and error pages lead there too. */
function isOwnPath(path: string): boolean {
  return /^\/[^/\\?#]/.test(path) && !/[?#]/.test(path);
}

/** Parts that stand in anybody's pages, such as a page to sign in to a Wi-Fi. */
const anybodys = /^(?:password-field|link \/|id (?:root|app|main|content|page|header|footer|body|container|wrapper))$/;

/** Whether a part of a page is the site's own: a form with a path of its own, a link or an id. */
function isOfSite(part: string): boolean {
  return !anybodys.test(part) && /^(?:form [A-Z]+ \/\S|link \/|id \S)/.test(part);
}
