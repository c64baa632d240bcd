import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ProgramToken, TokenResult } from '../../utils/core/sessions/program-token.ts';
import type { Extra } from '../../utils/messages/extra.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import type { SessionSlot } from '../session/session-slots.ts';
import { tokenDate, tokenLead, tokenName, tokenSentence } from '../wording/session/token-words.ts';
import { aboutSentence } from '../wording/sign-out/scope-words.ts';
import { DialogFrame } from './DialogFrame.tsx';
import { Spoken } from './Spoken.tsx';
import { useAskedAbout } from './use-asked-about.ts';

type Answer = Extract<Extra, { kind: 'tokens' }>;
type Told = { readonly token: ProgramToken; readonly result: TokenResult };

/** Access that the account gave to programs, by the site's own list. After each press the list is read again. */
export function TokensDialog({ slot: { ref, site, store }, onClose }: { slot: SessionSlot; onClose: () => void }) {
  const app = useApp();
  const { model, words } = app;
  const answer = useSignal<Answer | 'asking' | 'silent'>('asking');
  const asked = useSignal<ProgramToken | null>(null);
  const told = useSignal<Told | 'asked-anew' | null>(null);
  const place = useRef<HTMLParagraphElement>(null);
  const about = useAskedAbout();
  const list = async () => {
    answer.value = 'asking';
    answer.value = (await model.listTokens(ref)) ?? 'silent';
  };
  useEffect(() => void about.begin([ref]).then(list), []);
  useEffect(() => {
    if (told.value !== null) place.current?.focus();
  }, [told.value]);
  const revoke = async (token: ProgramToken) => {
    asked.value = token;
    told.value = null;
    const next = await about.act(() => model.revokeToken(ref, token.handle, about.of(ref)));
    asked.value = null;
    if (next === 'asked-anew') {
      told.value = next;
      return list();
    }
    if (next?.list.kind === 'listed') answer.value = next;
    told.value = { token, result: next?.result ?? 'could-not-tell' };
  };
  const seen = typeof answer.value === 'string' ? null : answer.value.list;
  const tokens = seen?.kind === 'listed' ? seen.tokens : [];
  const noList = [words('outcomeLead', { outcome: 'could-not-tell' }), words('tokensSilent', { site: site.name })];
  const isNone = seen?.kind === 'listed' && seen.whole && tokens.length === 0;
  const spoken = () => {
    if (answer.value === 'asking') return words('listAsking', { site: site.name });
    if (seen?.kind !== 'listed') return noList.join(' ');
    return words(isNone ? 'tokensNone' : 'tokensOf', { site: site.name });
  };
  return (
    <DialogFrame
      title={words('tokensTitle')}
      intro={[
        aboutSentence(store, site.name, app),
        words('tokensNoTab', { site: site.name }),
        words('tokensNotSessions'),
        words('tokensUnsure'),
      ]}
      leave="close"
      onClose={onClose}
      after={() => null}
    >
      <p
        class={`told ${toneOf(told.value)}`}
        role="status"
        {...(told.value === null ? {} : { tabIndex: -1 })}
        ref={place}
      >
        {asked.value !== null ? words('tokenAsking', { site: site.name }) : null}
        {told.value === 'asked-anew' ? words('askedAnew') : null}
        {told.value === null || told.value === 'asked-anew' ? null : (
          <>
            <b>{tokenLead(told.value.result, app)}</b>{' '}
            {tokenSentence(told.value.token, told.value.result, site.name, model.now.value, app)}
          </>
        )}
      </p>
      {answer.value === 'asking' ? <p class="soft">{words('listAsking', { site: site.name })}</p> : null}
      {answer.value === 'silent' || seen?.kind === 'could-not-tell' ? (
        <p class="notice">
          <b>{noList[0]}</b> {noList[1]}
        </p>
      ) : null}
      {tokens.length === 0 ? null : (
        <ul class="devices" aria-label={words('tokensOf', { site: site.name })}>
          {tokens.map((token) => (
            <TokenRow
              key={token.handle}
              token={token}
              state={asked.value === null ? 'ready' : 'waiting'}
              onRevoke={() => void revoke(token)}
            />
          ))}
        </ul>
      )}
      {seen?.kind === 'listed' && !seen.whole ? <p class="soft">{words('listCut', { site: site.name })}</p> : null}
      {isNone ? <p class="soft">{words('tokensNone', { site: site.name })}</p> : null}
      <Spoken text={spoken()} />
    </DialogFrame>
  );
}

function toneOf(told: Told | 'asked-anew' | null): 'quiet' | 'calm' | 'warn' {
  if (told === null) return 'quiet';
  return told !== 'asked-anew' && told.result === 'off-the-list' ? 'calm' : 'warn';
}

type RowProps = { token: ProgramToken; state: 'ready' | 'waiting'; onRevoke: () => void };

function TokenRow({ token, state, onRevoke }: RowProps) {
  const app = useApp();
  const { model, words } = app;
  const name = tokenName(token, app);
  const date = tokenDate(token, model.now.value, app);
  return (
    <li>
      <div>
        <p class="name" dir="auto">
          {name}
        </p>
        <p class="soft">{date}</p>
      </div>
      <ActionButton
        variant="plain"
        text={words('revokeToken')}
        name={words('revokeTokenOf', { program: name, date })}
        state={state}
        onPress={onRevoke}
      />
    </li>
  );
}
