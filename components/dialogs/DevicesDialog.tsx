import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Device, DeviceResult } from '../../utils/core/sessions/device.ts';
import type { Extra } from '../../utils/messages/extra.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import type { SessionSlot } from '../session/session-slots.ts';
import { deviceLead, deviceSentence } from '../wording/session/device-words.ts';
import { aboutSentence } from '../wording/sign-out/scope-words.ts';
import type { Words } from '../words.ts';
import { DeviceRow } from './DeviceRow.tsx';
import { Dialog } from './Dialog.tsx';
import { Spoken } from './Spoken.tsx';
import { useAskedAbout } from './use-asked-about.ts';

type Answer = Extract<Extra, { kind: 'devices' }>;
/** What was asked to end, and what the list showed afterwards. `name` null: all but this browser. */
type Told = { readonly name: string | null; readonly result: DeviceResult };

/** The site's own list of sessions. After each end the list is read again to see the result. */
export function DevicesDialog({ slot, onClose }: { slot: SessionSlot; onClose: () => void }) {
  const app = useApp();
  const { model, words } = app;
  const { site, store, ref } = slot;
  const answer = useSignal<Answer | 'asking' | 'silent'>('asking');
  const doing = useSignal<'nothing' | 'ending'>('nothing');
  const told = useSignal<Told | 'asked-anew' | null>(null);
  const place = useRef<HTMLParagraphElement>(null);
  const asked = useAskedAbout();
  const list = async () => {
    answer.value = 'asking';
    answer.value = (await model.listDevices(ref)) ?? 'silent';
  };
  useEffect(() => void asked.begin([ref]).then(list), []);
  useEffect(() => {
    if (told.value !== null) place.current?.focus();
  }, [told.value]);
  /** Where another sign-in has come meanwhile, its list is shown: the press was about the former one. */
  const end = async (name: string | null, tell: () => Promise<Answer | 'changed-since' | null>) => {
    told.value = null;
    doing.value = 'ending';
    const next = await asked.act(tell);
    doing.value = 'nothing';
    if (next === 'asked-anew') {
      told.value = next;
      return list();
    }
    if (next?.list.kind === 'listed') answer.value = next;
    told.value = { name, result: next?.result ?? 'could-not-tell' };
  };
  const seen = typeof answer.value === 'string' ? null : answer.value.list;
  const devices = seen?.kind === 'listed' ? seen.devices : [];
  const others = devices.filter(({ isCurrent }) => !isCurrent);
  const canEndOthers = seen?.kind === 'listed' && seen.canEndOthers && others.length > 0;
  const noList = answer.value === 'silent' || seen?.kind === 'could-not-tell';
  const isOnlyThis = seen?.kind === 'listed' && seen.whole && others.length === 0;
  const spoken = () => {
    if (answer.value === 'asking') return words('listAsking', { site: site.name });
    if (noList) return noListSentences(site.name, words).join(' ');
    return isOnlyThis ? words('listOnlyThis') : words('listOf', { site: site.name });
  };
  const state = doing.value === 'ending' ? 'waiting' : 'ready';
  const endOthers = () => void end(null, () => model.endOtherDevices(ref, asked.of(ref)));
  const endOne = ({ name, handle }: Device) => void end(name, () => model.endDevice(ref, handle, asked.of(ref)));
  return (
    <Dialog
      name={words('signOutOthers')}
      intro={[aboutSentence(store, site.name, app), words('listStays')]}
      goOn={canEndOthers ? state : 'absent'}
      then="stay"
      leave={answer.value === 'asking' || (told.value === null && others.length > 0) ? 'cancel' : 'close'}
      onGoOn={endOthers}
      onClose={onClose}
    >
      <p
        class={`told ${toneOf(told.value)}`}
        role="status"
        {...(told.value === null ? {} : { tabIndex: -1 })}
        ref={place}
      >
        {doing.value === 'ending' ? (
          words('endingDevice', { site: site.name })
        ) : told.value === null ? (
          ''
        ) : told.value === 'asked-anew' ? (
          words('askedAnew')
        ) : (
          <ToldText told={told.value} siteName={site.name} />
        )}
      </p>
      {answer.value === 'asking' ? <p class="soft">{words('listAsking', { site: site.name })}</p> : null}
      {noList ? <NoList slot={slot} /> : null}
      {devices.length === 0 ? null : (
        <ul class="devices" aria-label={words('listOf', { site: site.name })}>
          {devices.map((device) => (
            <DeviceRow key={device.handle} device={device} state={state} onEnd={() => endOne(device)} />
          ))}
        </ul>
      )}
      {seen?.kind === 'listed' && seen.more > 0 ? <p class="soft">{words('andMore', { count: seen.more })}</p> : null}
      {seen?.kind === 'listed' && !seen.whole ? <p class="soft">{words('listCut', { site: site.name })}</p> : null}
      {isOnlyThis ? <p class="soft">{words('listOnlyThis')}</p> : null}
      <Spoken text={spoken()} />
    </Dialog>
  );
}

function ToldText({ told: { name, result }, siteName }: { told: Told; siteName: string }) {
  const { words } = useApp();
  return (
    <>
      <b>{deviceLead(result, { words })}</b> {deviceSentence({ name, result }, siteName, { words })}
    </>
  );
}

function NoList({ slot: { site, ref } }: { slot: SessionSlot }) {
  const { model, words } = useApp();
  const page = site.pages.sessions === null ? 'account' : 'sessions';
  const [lead, sentence] = noListSentences(site.name, words);
  return (
    <div class="notice">
      <p>
        <b>{lead}</b> {sentence}
      </p>
      <ActionButton
        variant="bare"
        text={words('openSite', { site: site.name })}
        state="ready"
        onPress={() => void model.openPage(ref, site.pages[page] === null ? 'home' : page)}
      />
    </div>
  );
}

const noListSentences = (site: string, words: Words) => [
  words('outcomeLead', { outcome: 'could-not-tell' }),
  words('listSilent', { site }),
];

function toneOf(told: Told | 'asked-anew' | null): 'quiet' | 'calm' | 'warn' {
  if (told === null) return 'quiet';
  return told !== 'asked-anew' && told.result === 'ended' ? 'calm' : 'warn';
}
