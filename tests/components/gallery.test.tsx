import { describe, expect, it } from 'vitest';
import { findCauseLine } from '../../utils/core/said/cause-says.ts';
import { headlineSays } from '../../utils/core/said/headline-says.ts';
import { outcomeSays } from '../../utils/core/said/outcome-says.ts';
import { causeWhen } from '../../utils/core/said/what-it-says.ts';
import { drawnStates } from '../gallery/drawn-states.ts';
import { screens } from '../gallery/screens.tsx';
import { drawScreen } from './harness/drawn-screen.tsx';
import { createFakeApp, createFakeClient } from './harness/fake-app.ts';

const diagnoses = Object.values(drawnStates).flatMap(({ answers }) => {
  const answer = answers?.diagnose;
  return answer?.kind === 'diagnosis' ? [answer.diagnosis] : [];
});
const missing = (all: object, drawn: ReadonlySet<string>) => Object.keys(all).filter((code) => !drawn.has(code));

describe('the gallery', () => {
  it('draws every cause', () => {
    const drawn = new Set<string>(diagnoses.flatMap(({ causes }) => causes.map(findCauseLine)));
    expect(missing(causeWhen, drawn)).toEqual([]);
  });

  it('draws every usual reason, and checks the same ones as the product in each picture', () => {
    const all = ['clears-on-exit', 'cleared-data', 'private-window', 'ended-everywhere', 'other-account', 'connection'];
    for (const { reasons } of diagnoses) expect(reasons.map(({ reason }) => reason)).toEqual(all);
  });

  it('draws no sign-in of a private window where it says that none can be seen', () => {
    const wrong = Object.entries(drawnStates).filter(([, { first }]) => {
      if (typeof first === 'string' || first.privateWindows !== 'hidden') return false;
      return first.sessions.some(({ store }) => store.kind === 'private');
    });
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  it('draws every outcome', () => {
    const drawn = new Set(Object.values(drawnStates).flatMap(({ first, replies }) => findOutcomes([first, replies])));
    expect(missing(outcomeSays, drawn)).toEqual([]);
  });

  it('draws every headline of the leave page', async () => {
    const drawn = new Set<string>();
    for (const state of Object.values(drawnStates).filter(({ screen }) => screen === 'leave')) {
      const app = createFakeApp({ client: createFakeClient(state.first, state.answers), tab: state.tab });
      const screen = await drawScreen(screens[state.screen].draw(), app);
      for (const kind of screen.find('.leave-page')?.classList ?? []) drawn.add(kind);
      screen.close();
    }
    expect(missing(headlineSays, drawn)).toEqual([]);
  });
});

const kinds = new Set(Object.keys(outcomeSays).map((code) => code.split('/')[0]));

/** Finds the codes of all outcomes anywhere in a picture. */
function findOutcomes(within: unknown): readonly string[] {
  if (typeof within !== 'object' || within === null) return [];
  const parts = 'kind' in within && kinds.has(String(within.kind)) ? Object.values(within) : [];
  const codes = parts.filter((part) => typeof part === 'string');
  const [kind, more] = codes;
  const deeper = Object.values(within).flatMap(findOutcomes);
  return kind === undefined ? deeper : [more === undefined ? kind : `${kind}/${more}`, ...deeper];
}
