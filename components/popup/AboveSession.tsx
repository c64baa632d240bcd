import { RuleNotices } from '../rules/RuleNotices.tsx';
import { WatchingHere } from './WatchingHere.tsx';

/** What goes on besides, above the session of the tab's site. */
export function AboveSession() {
  return (
    <>
      <WatchingHere />
      <RuleNotices />
    </>
  );
}
