import { browserName } from '../browser-name.ts';
import { everySecond, now, systemClock } from '../clock.ts';
import { readDevice } from '../device.ts';
import { reportBug } from '../report-bug.ts';
import { openExtensionPage } from '../tabs/open-extension-page.ts';
import { localTimeZone, readChosenLanguage, readTexts } from '../words.ts';
import { createClient } from './message-client.ts';
import { reload } from './reload.ts';

/** What a screen of ours needs of the browser to be drawn. Waits for a file only where a language was chosen. */
export async function createFirstParts() {
  const chosenLanguage = await readChosenLanguage();
  return {
    client: createClient(),
    now,
    steady: systemClock.steady,
    everySecond,
    openExtensionPage,
    reload,
    reportBug,
    chosenLanguage,
    texts: await readTexts(chosenLanguage),
    readTexts,
    timeZone: localTimeZone(),
    browserName: browserName(),
    device: readDevice(),
  };
}
