/** How sure a cause is. Only what is `sure` is stated plainly. */
export type Certainty = 'sure' | 'likely' | 'possible';

/** What speaks for a cause; one text each. */
export type EvidenceCode =
  | 'status-page-says'
  | 'own-record'
  | 'same-as-ended'
  | 'date-passed'
  | 'gone-after-start'
  | 'gone-after-starts'
  | 'setting-clears'
  | 'cookie-without-date'
  | 'private-window-closed'
  | 'here-is-private'
  | 'user-says-private'
  | 'user-says-cleaner'
  | 'past-date-written'
  | 'page-was-loading'
  | 'others-stayed'
  | 'others-went'
  | 'went-elsewhere'
  | 'deleted-from-within'
  | 'deleted-silently'
  | 'site-refuses-cookie'
  | 'we-had-asked'
  | 'site-answers-challenge'
  | 'site-silent'
  | 'other-sign-in-here'
  | 'browser-dropped-it'
  | 'crowded-host'
  | 'site-says-yes'
  | 'too-fresh'
  | 'was-not-looking'
  | 'no-record'
  | 'browser-names-nobody';

/** What a rule says of its cause: how sure it is, and what speaks for it. Null: the facts do not speak for it. */
export type Finding = { readonly certainty: Certainty; readonly evidence: readonly EvidenceCode[] } | null;

export const sure = (...evidence: EvidenceCode[]): Finding => ({ certainty: 'sure', evidence });
export const likely = (...evidence: EvidenceCode[]): Finding => ({ certainty: 'likely', evidence });
export const possible = (...evidence: EvidenceCode[]): Finding => ({ certainty: 'possible', evidence });

export const withEvidence = (finding: Finding, more: EvidenceCode): Finding =>
  finding && { ...finding, evidence: [...finding.evidence, more] };
