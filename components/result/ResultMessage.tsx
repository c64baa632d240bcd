import { useEffect, useRef } from 'preact/hooks';
import type { Result as CommandResult } from '../../utils/messages/protocol.ts';
import { useApp } from '../app-context.ts';
import type { Stage } from '../session/action-progress.ts';
import { findRelatedNames, type Subject } from '../session/session-slots.ts';
import { guidedKey, guideKey } from '../wording/sign-out/guide-words.ts';
import { outcomeLead, outcomeSentences } from '../wording/sign-out/outcome-words.ts';
import { phaseSentence } from '../wording/sign-out/phase-words.ts';
import { reportSentences } from '../wording/sign-out/removal-words.ts';
import { beyondSentences } from '../wording/sign-out/scope-words.ts';
import type { MessageKey } from '../words.ts';

const notes: Partial<Record<CommandResult, MessageKey>> = {
  'tabs-closed': 'tabsClosed',
  'tabs-reloaded': 'tabsReloaded',
  'nothing-to-do': 'nothingToDo',
};

/** What is happening and what it led to. There from the start, so that screen readers hear it change. */
export function Result({ subject, stage }: { subject: Subject; stage: Stage }) {
  const { model } = useApp();
  const place = useRef<HTMLDivElement>(null);
  const finished = model.finished.value;
  useEffect(() => {
    if (finished?.id === subject.id) place.current?.focus();
  }, [finished]);
  return (
    <div class={`result ${toneOf(stage)}`} role="status" aria-atomic="true" tabIndex={-1} ref={place}>
      <ResultText subject={subject} stage={stage} />
    </div>
  );
}

function ResultText({ subject, stage }: { subject: Subject; stage: Stage }) {
  const app = useApp();
  const { model, words, format } = app;
  const { site } = subject;
  const said = model.said.value.get(subject.id);
  const result = said?.result;
  const note = result === undefined ? undefined : notes[result];
  const noteText = note === undefined ? [] : [words(note)];
  switch (stage.kind) {
    case 'idle':
      return <>{noteText.join(' ')}</>;
    case 'working':
      return <>{workingSentence(stage.phase, site.name, app)}</>;
    case 'guided':
      return <>{guidedSentences(subject, stage, app).join(' ')}</>;
    case 'ended': {
      const { outcome } = stage;
      const about = { keeps: site.keeps, siteName: site.name, now: model.now.value };
      const sentences = [
        ...outcomeSentences(outcome, about, app),
        ...(stage.run === null ? [] : beyondSentences(stage.run, app)),
        ...(said?.removed && outcome.kind === 'removed-here-only' ? reportSentences(said.removed, app) : []),
        ...(stage.back
          ? [words('backAgain', format.list(subject.session?.cookieNames ?? []))]
          : relatedText(subject, stage, app)),
        ...noteText,
      ];
      return (
        <>
          <b>{words(outcomeLead[outcome.kind])}</b> {sentences.join(' ')}
        </>
      );
    }
  }
}

type Speech = ReturnType<typeof useApp>;

function guidedSentences(
  { site }: Subject,
  { scope, stillSignedIn }: Extract<Stage, { kind: 'guided' }>,
  { words }: Speech,
): readonly string[] {
  const guide = site.guides[scope];
  return [
    ...(stillSignedIn ? [words('stillSignedIn', site.name)] : []),
    words(guidedKey[scope]),
    ...(guide === null ? [] : [words(guideKey[guide][scope])]),
    ...(scope === 'other-devices' ? [words('othersUnseen')] : []),
  ];
}

function workingSentence(phase: Extract<Stage, { kind: 'working' }>['phase'], siteName: string, app: Speech): string {
  if (phase === 'starting') return app.words('phaseStarting', siteName);
  if (phase === 'looking') return app.words('phaseLooking');
  return phase === 'removing' ? app.words('phaseRemoving') : phaseSentence(phase, siteName, app);
}

/** Sites of the same maker stay signed in; said only where something was ended. */
function relatedText(
  subject: Subject,
  stage: Extract<Stage, { kind: 'ended' }>,
  { model, words, format }: Speech,
): readonly string[] {
  const overview = model.overview.value;
  if (overview === null || stage.outcome.kind === 'refused' || stage.outcome.kind === 'could-not-tell') return [];
  const names = findRelatedNames(subject, overview);
  return names.length === 0
    ? []
    : [words(names.length === 1 ? 'relatedStill' : 'relatedStillMany', format.list(names))];
}

function toneOf(stage: Stage): 'calm' | 'warn' | 'plain' | 'quiet' | 'guide' {
  if (stage.kind === 'guided') return 'guide';
  if (stage.kind !== 'ended') return 'quiet';
  const { kind } = stage.outcome;
  if (kind === 'signed-out') return 'calm';
  return kind === 'already-signed-out' ? 'plain' : 'warn';
}
