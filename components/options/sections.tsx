import type { ComponentChild, ComponentProps } from 'preact';
import type { Overview } from '../../utils/core/overview/overview.ts';
import type { App } from '../app-context.ts';
import type { MessageKey } from '../words.ts';
import { Closing } from './closing/Closing.tsx';
import { Setting, type SettingId } from './finding/Setting.tsx';
import { History } from './history/History.tsx';
import { Preferences } from './preferences/Preferences.tsx';
import { Privacy } from './privacy/Privacy.tsx';
import { SignOutRecord } from './record/SignOutRecord.tsx';
import { Reminders } from './reminders/Reminders.tsx';
import { SharedComputer } from './SharedComputer.tsx';
import { Sites } from './sites/Sites.tsx';
import { SiteWarnings } from './warnings/SiteWarnings.tsx';
import { findShownWarnings } from './warnings/shown-warnings.ts';

/** `id` is the part of the address after `#`, as in `options.html#record`; `holds` are its settings. */
type Section = {
  readonly id: string;
  readonly title: MessageKey;
  readonly holds: readonly SettingId[];
  readonly content: ComponentChild;
};

/**
 * The sections in their order: first what needs attention, then the state, then settings, then the past.
 */
export function findSections(
  overview: Overview,
  { browserName }: Pick<App, 'browserName'>,
  finding: Pick<ComponentProps<typeof Sites>, 'named' | 'endSearch'>,
): readonly Section[] {
  const { browserCheck } = overview;
  const warnings = findShownWarnings(overview);
  const isAllGood = warnings.every(({ tone }) => tone === 'good');
  return [
    ...(warnings.length === 0
      ? []
      : [
          {
            id: 'warnings',
            title: isAllGood ? 'goodTitle' : 'warnings',
            holds: ['warnings'],
            content: (
              <Setting id="warnings">
                <SiteWarnings warnings={warnings} check={browserCheck} />
              </Setting>
            ),
          } as const,
        ]),
    {
      id: 'sites',
      title: 'sites',
      holds: ['sites', 'containers', 'private-windows'],
      content: <Sites overview={overview} {...finding} />,
    },
    {
      id: 'reminders',
      title: 'reminders',
      holds: ['reminders', 'times', 'badge'],
      content: <Reminders overview={overview} />,
    },
    {
      id: 'record',
      title: 'recordTitle',
      holds: ['record'],
      content: (
        <Setting id="record">
          <SignOutRecord overview={overview} />
        </Setting>
      ),
    },
    ...(browserName === 'chrome' && browserCheck.access === 'unsupported'
      ? []
      : [
          {
            id: 'closing',
            title: 'closingTitle',
            holds: ['closing'],
            content: (
              <Setting id="closing">
                <Closing overview={overview} />
              </Setting>
            ),
          } as const,
        ]),
    {
      id: 'sharedComputer',
      title: 'sharedComputer',
      holds: ['shared', 'by-itself', 'leaving'],
      content: <SharedComputer overview={overview} />,
    },
    {
      id: 'preferences',
      title: 'preferences',
      holds: ['language', 'following', 'settings-file', 'sites-file', 'experiments'],
      content: <Preferences overview={overview} />,
    },
    {
      id: 'history',
      title: 'history',
      holds: ['history'],
      content: (
        <Setting id="history">
          <History overview={overview} />
        </Setting>
      ),
    },
    {
      id: 'privacy',
      title: 'privacy',
      holds: ['kept', 'sent', 'remove-us'],
      content: <Privacy overview={overview} />,
    },
  ];
}
