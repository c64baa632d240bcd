import { noPolicy } from '../../../utils/core/settings/policy.ts';
import { EVERY_SITE, findHostPatterns, findStatusPatterns } from '../../../utils/core/sites/host-patterns.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { perplexity } from '../../../utils/sites/perplexity.ts';
import type { Contract } from '../contract.ts';

const stranger = '*://www.stranger.example/*';

export const hostAccessContract: Contract = {
  port: 'HostAccess',
  cases: [
    {
      says: 'is granted for the hosts of a site, its parent hosts included',
      expected: [true, true],
      run: ({ hostAccess }) =>
        Promise.all([claude, perplexity].map((site) => hostAccess.isGranted(findHostPatterns(site)))),
    },
    {
      says: 'is granted for a pattern of one scheme',
      expected: true,
      run: ({ hostAccess }) => hostAccess.isGranted(findStatusPatterns(claude)),
    },
    {
      says: 'is not granted for a host that nobody asked for',
      expected: false,
      run: ({ hostAccess }) => hostAccess.isGranted([stranger]),
    },
    {
      says: 'is not granted where one pattern of several is not held',
      expected: false,
      run: ({ hostAccess }) => hostAccess.isGranted([...findHostPatterns(claude), stranger]),
    },
    {
      says: 'is not granted for every site by access to many',
      expected: false,
      run: ({ hostAccess }) => hostAccess.isGranted(EVERY_SITE),
    },
  ],
};

export const privateAccessContract: Contract = {
  port: 'PrivateAccess',
  cases: [
    {
      says: 'is allowed where the user has ticked it',
      expected: true,
      run: ({ privateAccess }) => privateAccess.isAllowed(),
    },
  ],
};

export const clearingSettingsContract: Contract = {
  port: 'ClearingSettings',
  cases: [
    {
      says: 'are read where that is granted, and unknown elsewhere',
      expected: 'as granted',
      async run({ clearingSettings }) {
        const granted = (await clearingSettings.access()) === 'granted';
        const read = (await clearingSettings.read(['https://claude.ai'])).get('https://claude.ai');
        return read === (granted ? 'keeps' : 'unknown') ? 'as granted' : { granted, read };
      },
    },
    {
      says: 'name every origin that was asked for',
      expected: ['https://chatgpt.com', 'https://claude.ai'],
      run: async ({ clearingSettings }) =>
        [...(await clearingSettings.read(['https://claude.ai', 'https://chatgpt.com'])).keys()].sort(),
    },
  ],
};

export const managedPolicyContract: Contract = {
  port: 'ManagedPolicy',
  cases: [
    {
      says: 'is none where no administrator has set one',
      expected: noPolicy,
      run: ({ managedPolicy }) => managedPolicy.read(),
    },
  ],
};

export const browserDataContract: Contract = {
  port: 'BrowserData',
  cases: [
    {
      says: 'says whether the browser lets us remove data',
      expected: true,
      run: async ({ browserData }, given) => {
        const access = await browserData.access();
        return access === (given.mayRemoveData ? 'granted' : 'missing');
      },
    },
  ],
};
