import { expect } from 'vitest';
import { readOverview } from '../harness/record.ts';
import { signIn } from '../harness/steps.ts';
import { story } from '../harness/story.ts';

story(
  'says that it may not look at a site that an administrator keeps extensions from, not that nobody is signed in there',
  async ({ world, sites: { claude } }) => {
    await signIn(world);
    await signIn(world, { host: 'platform.claude.com' });
    const { sessions, sites } = await readOverview(world);
    const accessOf = (siteId: string) => sites.find(({ id }) => id === siteId)?.access;
    expect([accessOf('claude'), accessOf('claude-console')]).toEqual(['missing', 'granted']);
    expect(sessions.map(({ ref }) => ref.siteId)).toEqual(['claude-console']);
    expect(claude.live().some(({ device }) => device !== 'Phone')).toBe(true);
    expect(await world.uncaughtErrors()).toEqual([]);
  },
  { policy: {}, blockedHosts: ['*://claude.ai'] },
);
