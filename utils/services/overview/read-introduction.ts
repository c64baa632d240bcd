import type { Told } from '../../core/first-run/told.ts';
import type { IntroductionFacts } from '../../core/overview/parts/introduction-part.ts';
import type { DocumentStore } from '../../storage/document-store.ts';

export type IntroductionPorts = {
  readonly ownVersion: string;
  readonly told: Pick<DocumentStore<Told>, 'read'>;
};

export async function readIntroduction({ ownVersion, told }: IntroductionPorts): Promise<IntroductionFacts> {
  return { ownVersion, told: (await told.read()).data };
}
