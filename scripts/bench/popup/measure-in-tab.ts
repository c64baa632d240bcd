import { fillJar, openStage } from '../../../tests/e2e/harness/report/measure.ts';
import { signIn } from '../../../tests/e2e/harness/steps.ts';
import { openWorld } from '../../../tests/e2e/harness/world.ts';
import { startPracticeSites } from '../../../tests/practice-sites/start.ts';
import { median } from '../report/median.ts';
import type { Row, Section } from '../report/section.ts';

const FULL_JAR = 3_000;

/**
 * Firefox lets no test press a toolbar button without a display. There the popup's page is opened as a frame in a page
 * of ours, and the time counts from the moment when the frame is put in.
 */
export async function measureInTab(openings: number): Promise<Section> {
  const sites = await startPracticeSites();
  const world = await openWorld({ browserName: 'firefox', port: sites.port });
  try {
    const { page, tabId } = await signIn(world);
    const stage = await openStage(world, tabId);
    const measure = async (name: string): Promise<Row> => {
      const all = [];
      for (let turn = 0; turn < openings; turn += 1) all.push(await stage.open());
      return { name, values: [median(all.map(({ first }) => first)), median(all.map(({ whole }) => whole))] };
    };
    const few = await measure('3 sites, 6 cookies');
    const filled = await fillJar(page, FULL_JAR);
    const full = await measure(`3 sites, 6 cookies, and ${filled} that it may not see`);
    return {
      part: 'popup',
      where: 'firefox',
      title: `the popup's page as a frame in a tab; medians of ${openings}, in ms after the frame was put in`,
      columns: ['first countdown', 'everything'],
      rows: [few, full],
      targets: [],
    };
  } finally {
    await world.close();
    await sites.stop();
  }
}
