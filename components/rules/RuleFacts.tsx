import type { SiteView } from '../../utils/core/overview/parts/sites-part.ts';
import { canHaveRule, canKeepRule } from '../../utils/core/rules/find-ruled.ts';
import type { SiteRule } from '../../utils/core/rules/site-rule.ts';
import { useApp } from '../app-context.ts';
import type { Lock } from '../options/Switch.tsx';
import { moreEndsSentence } from '../wording/session/more-ends-words.ts';

type Props = { id: string; site: SiteView; rule: SiteRule | null; lock: Lock };

/** What there is to know about a rule: what it does, what it takes, and why there can be none. */
export function RuleFacts({ id, site, rule, lock }: Props) {
  const app = useApp();
  const { words } = app;
  const facts = findFacts();
  const all = [...facts, ...(lock === 'locked' ? [words('lockedByAdministrator')] : [])];
  return (
    <p id={id} class="soft">
      {all.join(' ')}
    </p>
  );

  function findFacts(): string[] {
    if (!canHaveRule(site)) return [words('ruleCannot', { because: whyNot(site), site: site.name })];
    if (rule === null) return [];
    return canKeepRule(rule.kind, site)
      ? factsOf(site)
      : [words('ruleCannot', { because: 'needs-tab', site: site.name })];
  }

  function factsOf(of: SiteView): string[] {
    const more = moreEndsSentence(of, app);
    return [
      words('ruleTells'),
      ...(of.signOutFrom === 'tab' ? [words('ruleOpensTab', { site: of.name })] : []),
      ...(of.signOutFrom === 'open-tab' ? [words('ruleOpenTabOnly', { site: of.name })] : []),
      ...(more === null ? [] : [more]),
      // Its tabs are those of its own hosts: a call at another product of the owner holds nothing.
      ...(of.alsoEnds.length > 0 ? [words('ruleMoreUnseen')] : []),
    ];
  }
}

function whyNot({ seenBy, signOutKind }: SiteView): 'guide-only' | 'unseen' | 'untried' {
  if (seenBy === 'nothing') return 'unseen';
  return signOutKind === 'guide' ? 'guide-only' : 'untried';
}
