import { expect, it } from 'vitest';
import { supportText } from '../../../components/receipt/support-text.ts';
import { createFormat } from '../../../utils/core/format.ts';
import { HOUR } from '../../../utils/core/time.ts';
import { diagnosis, recorded } from '../../gallery/states/diagnosis/diagnosis-records.ts';
import { words } from '../../words.ts';
import { claude } from '../harness/fake-sites.ts';
import { NOON } from '../harness/fake-world.ts';

const speech = { words, format: createFormat('en-GB', 'UTC'), browserName: 'firefox' } as const;

it('tells site, browser, time, causes, reasons, status and record, and nothing else', () => {
  const found = diagnosis(
    [
      { code: 'could-not-tell', certainty: 'sure', evidence: ['browser-names-nobody'] },
      { code: 'removed-here', certainty: 'possible', evidence: ['others-went'] },
    ],
    {
      recorded: [
        recorded(20, {
          kind: 'gone-while-open',
          at: NOON - HOUR,
          evidence: { removal: 'deleted', others: 'went', elsewhere: 'not-seen', pageLoaded: false },
        }),
      ],
      privateClosedAt: NOON - HOUR,
    },
  );
  expect(supportText(found, claude, speech)).toBe(`Lights Out: why was I signed out of Claude?

Site: Claude
Browser: Firefox
Looked at: Fri 21 Nov, 14:17

Causes
- Lights Out cannot tell what happened. Firefox does not tell who deleted a cookie: the site, an extension or a person.
- Possible: Browsing data was cleared, or another extension, a cleaning program or a person at this browser removed it. The site’s other cookies went with it.

Checked now
- Does this browser forget the site when it closes? Cannot see
- Did you or a cleaning program clear browsing data? Cannot see
- Was it in a private window? Cannot see
- Did the site end it, as “sign out of all devices” does? Cannot see
- Was it a switch to another account? Cannot see
- Does a VPN, an extension or the network stand in the way? Cannot see

Claude’s status page names no problem.

The last 28 days
- From Sat 1 Nov, 14:17 to Fri 21 Nov, 13:17: it was deleted

Written by Lights Out on the user’s device. It holds no secrets.
`);
});

it('says first when there was no record, and when nothing was recorded', () => {
  const text = supportText(
    diagnosis([{ code: 'could-not-tell', certainty: 'sure', evidence: ['no-record'] }], {
      record: 'none-yet',
      recorded: [],
    }),
    claude,
    { ...speech, browserName: 'chrome' },
  );
  expect(text).toContain('Browser: Chrome or Chromium');
  expect(text).toContain('Lights Out was not here yet, or its record was erased.');
  expect(text).toContain('- No sign-in was recorded in these days.');
});
