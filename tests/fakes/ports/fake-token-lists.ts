import type { ProgramToken } from '../../../utils/core/sessions/program-token.ts';
import type { TokenLists } from '../../../utils/ports/requests.ts';

export type FakeTokenLists = TokenLists & {
  readonly tokens: ProgramToken[];
  fault: 'silent' | 'silent-afterwards' | 'ends-nothing' | 'not-sent' | 'renamed' | null;
  /** Whether the owner's whole list is read. */
  whole: boolean;
  /** How often the site was asked for its list, and the handles that it was asked to revoke. */
  asked: number;
  readonly revoked: string[];
};

export const token = (handle: string, change: Partial<ProgramToken> = {}): ProgramToken => ({
  handle,
  owner: 'ada',
  name: 'Claude Code',
  givenAt: null,
  ...change,
});

/** A site's own list of two tokens of one owner. */
export function createFakeTokenLists(): FakeTokenLists {
  return {
    tokens: [token('laptop', { givenAt: 1_000 }), token('server', { givenAt: 2_000 })],
    fault: null,
    whole: true,
    asked: 0,
    revoked: [],
    async list() {
      this.asked += 1;
      if (this.fault === 'silent' || (this.fault === 'silent-afterwards' && this.revoked.length > 0))
        return { kind: 'could-not-tell' };
      return {
        kind: 'listed',
        tokens: [...this.tokens],
        owners: this.whole ? ['ada'] : [],
        whole: this.whole,
      };
    },
    async revoke(_ref, _site, handle) {
      if (this.fault === 'not-sent') return false;
      this.revoked.push(handle);
      if (this.fault === 'ends-nothing') return true;
      const at = this.tokens.findIndex((one) => one.handle === handle);
      const [gone] = this.tokens.splice(at, 1);
      if (this.fault === 'renamed' && gone) this.tokens.push({ ...gone, handle: `${handle} again` });
      return true;
    },
  };
}
