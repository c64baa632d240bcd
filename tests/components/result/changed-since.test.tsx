import { expect, it } from 'vitest';
import type { Reply } from '../../../utils/messages/protocol.ts';
import { texts } from '../../gallery/states/dialog-states.ts';
import { words } from '../../words.ts';
import { onClaude, overview } from '../harness/fake-world.ts';
import { openPopup } from '../harness/popup-world.tsx';

const changed: Reply = { ok: true, result: 'changed-since', outcome: null, extra: null, overview: overview() };

it.each(['removeDataHere', 'signOutEverywhere', 'signOutHere'] as const)(
  'says that nothing was done where the background found another sign-in after the look of the press: %s',
  async (key) => {
    const { client, screen } = await openPopup(overview(), { tab: onClaude, answers: { 'find-unsent-text': texts } });
    client.answers['mark-sign-ins'] = { kind: 'sign-in-marks', marks: ['digest 1'] };
    await screen.press(words(key));
    client.replies.push(changed);
    await screen.press(words(key));
    expect(screen.dialog()).toBeNull();
    expect(screen.find('.result')?.textContent).toBe(words('askedAnew'));
    expect(document.activeElement).toBe(screen.find('.result'));
  },
);
