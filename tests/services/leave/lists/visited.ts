import { HOUR } from '../../../../utils/core/time.ts';
import type { CommandOf } from '../../../../utils/messages/protocol.ts';
import { claude as claudeSite } from '../../../../utils/sites/claude.ts';
import { createWorld, refOf, type World } from '../../../fakes/fake-world.ts';
import { characterWithANo } from '../../../fakes/samples/character-with-a-no.ts';
import { createRunningBrowser } from '../../journal/recording.ts';

/** A browser whose record has seen the sign-in to Claude begin, and whose history holds eight addresses. */
export async function visited(): Promise<World> {
  const browser = await createRunningBrowser(createWorld({ sites: [claudeSite, characterWithANo] }));
  const { clock, lists } = browser.world;
  const before = clock.now();
  await browser.pass(HOUR);
  await browser.signIn('claude');
  await browser.signIn('character-ai');
  await browser.pass(HOUR);
  const since = clock.now() - HOUR / 2;
  const { visit } = lists.history;
  visit('https://claude.ai/chat/1', since);
  visit('http://claude.ai/chat/2', since, since + 5);
  visit('https://claude.ai/login', before);
  visit('https://claude.ai/', before, since);
  visit('https://character.ai/chat/1', since);
  visit('https://notclaude.ai/', since);
  visit('https://claude.ai.example/', since);
  visit('https://www.claude.ai/', since);
  lists.held.add('history');
  return browser.world;
}

/** What no press on Claude alone takes, if only the time since the sign-in is meant. */
export const stays = [
  'https://claude.ai/login',
  'https://claude.ai/',
  'https://character.ai/chat/1',
  'https://notclaude.ai/',
  'https://claude.ai.example/',
  'https://www.claude.ai/',
];

/** A press that takes the ticked sites out of the history. */
export function leaveWith(span: 'since-sign-in' | 'all', sessions = [refOf('claude')]): CommandOf<'leave'> {
  return { type: 'leave', sessions, clearing: 'unwanted', lists: { lists: ['history'], span } };
}

export const noteLent: CommandOf<'note-lent'> = { type: 'note-lent', lists: ['history'], state: 'lent' };
