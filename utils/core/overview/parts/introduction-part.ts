import { findNews } from '../../first-run/news.ts';
import type { Told } from '../../first-run/told.ts';

export type IntroductionFacts = {
  readonly told: Told;
  /** Of this copy of Lights Out. */
  readonly ownVersion: string;
};

export type IntroductionPart = {
  readonly introduction: {
    /** Whether the person has said which groups of sites may be looked at. */
    readonly sites: Told['sites'];
    /** The version whose news is to be told; null for none. */
    readonly news: string | null;
  };
};

export function buildIntroduction({ told, ownVersion }: IntroductionFacts): IntroductionPart {
  return { introduction: { sites: told.sites, news: findNews(told.version, ownVersion) } };
}
