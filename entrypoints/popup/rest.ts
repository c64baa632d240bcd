import { laterParts } from '../../components/later-parts.ts';
import { createAppModel } from '../../components/model/app-model.ts';
import type { First } from '../../components/model/first-model.ts';
import { createActionParts } from '../../utils/browser/screens/screen-parts.ts';
import { unfinishedMemory } from '../../utils/browser/screens/unfinished.ts';
import { holdWindow } from '../../utils/browser/tabs/hold-window.ts';

/** All that the popup loads after its first countdown: every action, and the parts that need them. */
export function createRest(first: First) {
  const actions = { ...createActionParts(), holdWindow, unfinished: unfinishedMemory };
  return { model: createAppModel(first, actions), parts: laterParts };
}
