import { isDeepStrictEqual } from 'node:util';
import { allContracts } from '../../contracts/all-contracts.ts';
import type { SiteFault } from '../../contracts/contract.ts';
import type { FaultMode } from '../../practice-sites/site/faults.ts';
import { bundleContracts } from '../harness/contracts/bundle-contracts.ts';
import { story } from '../harness/story.ts';

const faults: Readonly<Record<SiteFault, FaultMode>> = {
  redirect: { kind: 'login-redirect', scope: 'probe' },
  challenge: { kind: 'challenge', scope: 'probe' },
  'server-error': { kind: 'server-error', scope: 'probe' },
  cut: { kind: 'cut', scope: 'probe' },
};

story(
  'the adapters keep in a real browser what the fakes promise in the unit tests',
  async ({ world, sites: { claude } }) => {
    const page = await world.openExtensionPage('manifest.json'); // a page without code of the product
    await page.evaluate(await bundleContracts());
    const broken: string[] = [];
    for (const [contract, { port, cases }] of allContracts.entries())
      for (const [index, { says, expected, siteFault }] of cases.entries()) {
        const secret = claude.secretOf(claude.createSession('ada@example.test', 'A contract').session.id);
        claude.faults.mode = siteFault ? faults[siteFault] : null;
        const call = `contracts.runCase(${contract}, ${index}, ${JSON.stringify(secret)})`;
        const observed: unknown = await page.evaluate(call).catch((error: unknown) => String(error));
        claude.faults.mode = null;
        if (!isDeepStrictEqual(observed, expected)) broken.push(`${port}: ${says}: ${JSON.stringify(observed)}`);
      }
    if (broken.length > 0) throw new Error(broken.join('\n'));
  },
  { build: 'e2e', limitMs: 240_000 },
);
