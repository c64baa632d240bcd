import { useEffect, useRef } from 'preact/hooks';
import type { Result as CommandResult } from '../../utils/messages/protocol.ts';
import { useApp } from '../app-context.ts';
import { findSeen } from '../leave/run/run-items.ts';
import type { ActionProgress } from '../session/action-progress.ts';
import { findRelatedNames, type SessionSlot } from '../session/session-slots.ts';
import { listSentences } from '../wording/lists/list-words.ts';
import { guidedSentence, guideSentences } from '../wording/sign-out/guide-words.ts';
import { goneSentences, outcomeSentences } from '../wording/sign-out/outcome-words.ts';
import { phaseSentence } from '../wording/sign-out/phase-words.ts';
import { reportSentences } from '../wording/sign-out/removal-words.ts';
import { beyondSentences } from '../wording/sign-out/scope-words.ts';
import type { MessageKey } from '../words.ts';

const notes: Partial<Record<CommandResult, MessageKey>> = {
  'tabs-closed': 'tabsClosed',
  'some-tabs-stay': 'tabsStay',
  'tabs-reloaded': 'tabsReloaded',
  'nothing-to-do': 'nothingToDo',
  'changed-since': 'askedAnew',
};

/** What an action is doing or did. Always in the page, so that screen readers announce each change. */
export function ResultMessage({ slot, progress }: { slot: SessionSlot; progress: ActionProgress }) {
  const { model } = useApp();
  const place = useRef<HTMLDivElement>(null);
  const finished = model.finished.value;
  useEffect(() => {
    if (finished?.id === slot.id) place.current?.focus();
  }, [finished]);
  const isOver = progress.kind === 'ended' || progress.kind === 'guided';
  // What can be done next comes whole into sight below it; where there is no room for both, the result itself.
  useEffect(() => {
    const actions = isOver ? place.current?.closest('.panel')?.querySelector('.actions') : null;
    for (const part of actions ? [actions, place.current] : []) part?.scrollIntoView({ block: 'nearest' });
  }, [isOver]);
  return (
    <div class={`result ${toneOf(progress)}`} role="status" aria-atomic="true" tabIndex={-1} ref={place}>
      <ResultText slot={slot} progress={progress} />
    </div>
  );
}

function ResultText({ slot, progress }: { slot: SessionSlot; progress: ActionProgress }) {
  const app = useApp();
  const { model, words, format } = app;
  const { site } = slot;
  const shown = model.actionResults.value.get(slot.id);
  const result = shown?.result;
  const note = result === undefined ? undefined : notes[result];
  const noteText = note === undefined ? [] : [words(note)];
  switch (progress.kind) {
    case 'idle':
      return <>{noteText.join(' ')}</>;
    case 'working':
      return <>{workingSentence(progress.phase, site.name, app)}</>;
    case 'guided':
      return <>{guidedSentences(slot, progress, app).join(' ')}</>;
    case 'ended': {
      const { outcome } = progress;
      const about = { keeps: site.keeps, siteName: site.name, now: model.now.value };
      const overview = model.overview.value;
      const seen = overview === null ? 'cannot-see' : findSeen(slot.session, site, progress.run ?? {}, overview);
      const sentences = [
        ...outcomeSentences(outcome, about, app),
        ...goneSentences(outcome, seen, app),
        ...(progress.run === null ? [] : beyondSentences(progress.run, site, app)),
        ...(shown?.removed && outcome.kind === 'removed-here-only' ? reportSentences(shown.removed, app) : []),
        ...listSentences(progress.run?.lists, app),
        ...(progress.back
          ? [words('backAgain', { cookies: format.list(slot.session?.cookieNames ?? []) })]
          : relatedText(slot, progress, app)),
        ...noteText,
      ];
      return (
        <>
          <b>{words('outcomeLead', { outcome: outcome.kind })}</b> {sentences.join(' ')}
        </>
      );
    }
  }
}

type Speech = ReturnType<typeof useApp>;

function guidedSentences(
  { site }: SessionSlot,
  { scope, stillSignedIn }: Extract<ActionProgress, { kind: 'guided' }>,
  { words }: Speech,
): readonly string[] {
  const guide = site.guides[scope];
  return [
    ...(stillSignedIn ? [words('stillSignedIn', { site: site.name })] : []),
    guidedSentence(scope, { words }),
    ...guideSentences(guide, scope, { words }),
    ...(scope === 'other-devices' ? [words('othersUnseen')] : []),
  ];
}

function workingSentence(
  phase: Extract<ActionProgress, { kind: 'working' }>['phase'],
  siteName: string,
  app: Speech,
): string {
  return phase === 'looking' ? app.words('phaseLooking') : phaseSentence(phase, siteName, app);
}

/** Names related sites that are still signed in, where this one was ended. */
function relatedText(
  slot: SessionSlot,
  progress: Extract<ActionProgress, { kind: 'ended' }>,
  { model, words, format }: Speech,
): readonly string[] {
  const overview = model.overview.value;
  if (overview === null || progress.outcome.kind === 'refused' || progress.outcome.kind === 'could-not-tell') return [];
  const names = findRelatedNames(slot, overview);
  return names.length === 0 ? [] : [words('relatedStill', { count: names.length, sites: format.list(names) })];
}

function toneOf(progress: ActionProgress): 'calm' | 'warn' | 'plain' | 'quiet' | 'guide' {
  if (progress.kind === 'guided') return 'guide';
  if (progress.kind !== 'ended') return 'quiet';
  const { kind } = progress.outcome;
  if (kind === 'signed-out') return 'calm';
  return kind === 'already-signed-out' ? 'plain' : 'warn';
}
