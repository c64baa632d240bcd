import type { Overview } from '../../../utils/core/overview/overview.ts';
import { ExperimentsCard } from './ExperimentsCard.tsx';
import { FollowingCard } from './FollowingCard.tsx';
import { LanguageCard } from './LanguageCard.tsx';
import { SettingsFileCard } from './SettingsFileCard.tsx';
import { SitesFileCard } from './SitesFileCard.tsx';

/**
 * The language, and how settings come to other computers: preferences by themselves, everything by file. And what is
 * experimental.
 */
export function Preferences({ overview }: { overview: Overview }) {
  return (
    <>
      <LanguageCard overview={overview} />
      <FollowingCard overview={overview} />
      <SettingsFileCard overview={overview} />
      <SitesFileCard />
      <ExperimentsCard overview={overview} />
    </>
  );
}
