import { expect, it } from 'vitest';
import { toActionResult } from '../../../components/model/action-result.ts';
import { refId } from '../../../utils/core/sessions/session.ts';
import { claude } from '../harness/fake-sites.ts';
import { ended, NOON, overview, run } from '../harness/fake-world.ts';
import { signedOut } from '../harness/popup-world.tsx';

it('keeps the record of the sign-out, and none of another device or of a program', () => {
  const own = ended(claude, signedOut);
  const phone = run(claude, { id: 'phone', scope: 'other-devices', devices: { name: 'Phone', result: 'ended' } });
  const resultWith = (history: readonly (typeof own)[]) => {
    const shown = overview({ history });
    const reply = { ok: true, result: 'dismissed', outcome: null, extra: null, overview: shown } as const;
    return toActionResult(reply, refId(own.ref), null, NOON).run;
  };
  expect(resultWith([phone, own])).toEqual(own);
  expect(resultWith([phone])).toBeNull();
});
