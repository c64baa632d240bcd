import { answerSteps } from '../../../../utils/browser/tabs/run-in-page.ts';
import { allContracts } from '../../../contracts/all-contracts.ts';
import { createBrowserGiven } from './browser-given.ts';
import { createBrowserPorts } from './browser-ports.ts';
import { tidyUp } from './tidy-up.ts';

/** Pages ask whether their step is still waited for: the background knows nothing of the steps of this page. */
let answers: 'none' | 'given' = 'none';

/**
 * Runs one case with the real adapters, in a page of the extension. The story names contract and case by their index.
 */
export async function runCase(contract: number, index: number, secret: string): Promise<unknown> {
  const one = allContracts[contract]?.cases[index];
  if (!one) throw new Error(`No case ${index} in contract ${contract}`);
  if (answers === 'none') answerSteps();
  answers = 'given';
  await tidyUp();
  return one.run(createBrowserPorts(), await createBrowserGiven(secret));
}
