import { useId } from 'preact/hooks';
import type { Cause, Diagnosis } from '../../../utils/core/diagnosis/diagnosis.ts';
import type { EvidenceCode } from '../../../utils/core/diagnosis/finding.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { Cure } from '../../warnings/Cure.tsx';
import { causeCure, causeSentence, isSecurityMatter } from '../../wording/diagnosis/cause-words.ts';
import { evidenceSentences } from '../../wording/diagnosis/evidence-words.ts';
import { recordNote } from '../../wording/diagnosis/reason-words.ts';
import { NextStepButton } from './NextStepButton.tsx';

type Props = { diagnosis: Diagnosis; site: SiteView };

/** What to do next, then the causes, likeliest first, each with its evidence and advice. */
export function CauseList({ diagnosis, site }: Props) {
  const { words } = useApp();
  const { causes } = diagnosis;
  const note = recordNote(diagnosis, words);
  return (
    <>
      <NextStepButton diagnosis={diagnosis} site={site} />
      {note === null ? null : <p class="soft">{note}</p>}
      <ol class="causes" aria-label={words('causes')}>
        {causes.map((cause, index) => (
          <CauseItem
            key={cause.code}
            cause={cause}
            place={index === 0 ? 'first' : 'later'}
            alreadyShown={causes.slice(0, index).flatMap(({ evidence }) => evidence)}
            diagnosis={diagnosis}
            site={site}
          />
        ))}
      </ol>
    </>
  );
}

type ItemProps = {
  cause: Cause;
  place: 'first' | 'later';
  alreadyShown: readonly EvidenceCode[];
  diagnosis: Diagnosis;
  site: SiteView;
};

function CauseItem({ cause, place, alreadyShown, diagnosis, site }: ItemProps) {
  const app = useApp();
  const { model, words } = app;
  // The evidence "the browser does not say who removed the cookie" supports no cause, so it is shown only once.
  const evidence = cause.evidence.filter((code) => code !== 'browser-names-nobody' || !alreadyShown.includes(code));
  const sentenceId = useId();
  const cure = causeCure(cause, site, model.computer.value, app);
  return (
    <li class={cause.code === 'could-not-tell' ? 'unclear' : cause.certainty}>
      <p class="cause" id={sentenceId}>
        {causeSentence(cause, place, site.name, app)}
      </p>
      <ul class="evidence">
        {evidenceSentences({ ...cause, evidence }, site.name, diagnosis.status, app).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {typeof cure === 'string' ? <p>{cure}</p> : null}
      {cure !== null && typeof cure === 'object' ? <Cure cure={cure} describedBy={sentenceId} /> : null}
      {isSecurityMatter(cause) && site.pages.sessions !== null ? (
        <ActionButton
          variant="bare"
          text={words('openSessions')}
          state="ready"
          onPress={() => void model.openPage(diagnosis.ref, 'sessions')}
        />
      ) : null}
    </li>
  );
}
