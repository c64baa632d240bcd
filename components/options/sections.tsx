import type { ComponentChild } from 'preact';
import type { Overview } from '../../utils/core/overview/overview.ts';
import type { App } from '../app-context.ts';
import type { MessageKey } from '../words.ts';
import { Closing } from './closing/Closing.tsx';
import { History } from './history/History.tsx';
import { Preferences } from './preferences/Preferences.tsx';
import { Privacy } from './privacy/Privacy.tsx';
import { SignOutRecord } from './record/SignOutRecord.tsx';
import { Reminders } from './reminders/Reminders.tsx';
import { SharedComputer } from './SharedComputer.tsx';
import { Sites } from './sites/Sites.tsx';
import { SiteWarnings } from './warnings/SiteWarnings.tsx';
import { findShownWarnings } from './warnings/shown-warnings.ts';

/** `id` is the part of the address after `#`, as in `options.html#record`. */
type Section = { readonly id: string; readonly title: MessageKey; readonly content: ComponentChild };

/** The sections in their order: first what needs attention, then the state, then settings, then the past. */
export function findSections(overview: Overview, { browserName }: Pick<App, 'browserName'>): readonly Section[] {
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
            content: <SiteWarnings warnings={warnings} check={browserCheck} />,
          } as const,
        ]),
    { id: 'sites', title: 'sites', content: <Sites overview={overview} /> },
    { id: 'reminders', title: 'reminders', content: <Reminders overview={overview} /> },
    { id: 'record', title: 'recordTitle', content: <SignOutRecord overview={overview} /> },
    ...(browserName === 'chrome' && browserCheck.access === 'unsupported'
      ? []
      : [{ id: 'closing', title: 'closingTitle', content: <Closing overview={overview} /> } as const]),
    { id: 'sharedComputer', title: 'sharedComputer', content: <SharedComputer overview={overview} /> },
    { id: 'preferences', title: 'preferences', content: <Preferences overview={overview} /> },
    { id: 'history', title: 'history', content: <History overview={overview} /> },
    { id: 'privacy', title: 'privacy', content: <Privacy overview={overview} /> },
  ];
}
