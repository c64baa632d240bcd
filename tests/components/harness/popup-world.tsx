import type { AppDependencies } from '../../../components/model/app-dependencies.ts';
import { PopupApp } from '../../../components/popup/PopupApp.tsx';
import type { TabFacts } from '../../../utils/core/overview/here.ts';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { Outcome } from '../../../utils/core/sign-out/outcome.ts';
import type { Extra } from '../../../utils/messages/extra.ts';
import type { Reply } from '../../../utils/messages/protocol.ts';
import { drawScreen } from './drawn-screen.tsx';
import { type Answers, createFakeApp, createFakeClient } from './fake-app.ts';
import { onClaude } from './fake-world.ts';

type World = { readonly tab?: TabFacts; readonly answers?: Answers; readonly parts?: Partial<AppDependencies> };

/** The popup over a fake background. */
export async function openPopup(first: Overview, { tab = onClaude, answers = {}, parts = {} }: World = {}) {
  const client = createFakeClient(first, answers);
  const app = createFakeApp({ client, tab, parts });
  const screen = await drawScreen(<PopupApp start="here" />, app);
  return { client, app, screen, sent: (type: string) => client.commands.filter((command) => command.type === type) };
}

export function replyOf(shown: Overview, outcome: Outcome | null, extra: Extra | null = null): Reply {
  return { ok: true, result: 'run-ended', outcome, extra, overview: shown };
}

export const signedOut: Outcome = { kind: 'signed-out', oldSignIn: 'refused', untried: [] };
