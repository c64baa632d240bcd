import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { assertNever } from '../../../utils/core/assert-never.ts';
import type { Diagnosis } from '../../../utils/core/diagnosis/diagnosis.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import { refId } from '../../../utils/core/sessions/session.ts';
import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { BrowserSettingsLink } from '../../elements/BrowserSettingsLink.tsx';
import { canSave } from '../../model/can-save.ts';
import { findNextStep, type NextStep } from '../../wording/diagnosis/next-step.ts';
import { clearingCure, sessionCookieCure } from '../../wording/warnings/cure-words.ts';

type Props = { diagnosis: Diagnosis; site: SiteView };

/** The one thing to do next, as a button above the causes. */
export function NextStepButton({ diagnosis, site }: Props) {
  const app = useApp();
  const { model, words } = app;
  const kept = useSignal<'no' | 'yes'>('no');
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (kept.value === 'yes') place.current?.focus(); // the button is gone
  }, [kept.value]);
  const overview = model.overview.value;
  if (overview === null) return null;
  const { policy, sessions, settings } = overview;
  const code = diagnosis.causes[0]?.code;
  const isHere = sessions.some((one) => refId(one.ref) === refId(diagnosis.ref) && !one.refused);
  const step = findNextStep(diagnosis, {
    session: isHere ? 'here' : 'gone',
    computer: model.computer.value,
    settings: app.device === 'phone' ? 'none' : 'reached',
    record: policy.locked.includes('record') || !canSave(overview) ? 'locked' : 'free',
  });
  const keep = async () => {
    if (await model.saveSettings(settings, { ...settings, record: { ...settings.record, choice: 'on' } }))
      kept.value = 'yes';
  };
  if (kept.value === 'yes')
    return (
      <p ref={place} tabIndex={-1} role="status" class="record-told">
        {words('recordKept', { is: 'other' })}
      </p>
    );
  return <div class="next-step">{buttonOf(step)}</div>;

  function buttonOf(next: NextStep) {
    const main = (text: string, onPress: () => void) => (
      <ActionButton variant="main" text={text} state="ready" onPress={onPress} />
    );
    switch (next) {
      case 'sign-in':
        return main(words('signIn'), () => {
          void model.openPage(diagnosis.ref, site.pages.login === null ? 'home' : 'login');
        });
      case 'open-site':
        return main(words('openSite', { site: site.name }), () => void model.openPage(diagnosis.ref, 'home'));
      case 'status-page':
        return main(words('openStatus'), () => void model.openPage(diagnosis.ref, 'status'));
      case 'keep-record':
        return main(words('keepRecord'), () => void keep());
      case 'browser-setting': {
        const { address } =
          code === 'cleared-on-exit' ? clearingCure([site], 'setting', app) : sessionCookieCure([site], app);
        return address === null ? null : <BrowserSettingsLink address={address} variant="main" />;
      }
      default:
        return assertNever(next);
    }
  }
}
