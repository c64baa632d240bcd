import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { RecordView } from '../../../utils/core/journal/view-journal.ts';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import type { SiteId } from '../../../utils/core/sites/site.ts';
import { type App, useApp } from '../../app-context.ts';
import { Dialog } from '../../dialogs/Dialog.tsx';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { lockOf } from '../lock-of.ts';
import { SiteSwitches } from '../SiteSwitches.tsx';

/** What is to be erased: one site's part, or (null) all of it. */
type Question = { readonly site: SiteView | null };

/** How much the record holds and of which sites, with buttons that erase it. */
export function RecordContents({ overview }: { overview: Overview }) {
  const app = useApp();
  const { model, words } = app;
  const { settings, policy, record, sites } = overview;
  const asked = useSignal<Question | null>(null);
  /** A new object each time, so that each erasing is announced and gets the focus. */
  const erased = useSignal<{ readonly siteId: SiteId | null } | null>(null);
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (erased.value !== null) place.current?.focus();
  }, [erased.value]);
  const erase = async (siteId: SiteId | null) => {
    erased.value = null; // what an earlier press did is no news of this one
    if (await model.eraseRecord(siteId)) erased.value = { siteId };
  };
  const nameOf = ({ site }: Question) =>
    site === null ? words('eraseRecord') : words('eraseRecordOf', { site: site.name });
  const isEmpty = record.sessions === 0 && record.privateClosedAt === null;
  const question = asked.value;
  return (
    <>
      <hr />
      <p>{contentsSentences(record, sites, model.now.value, app).join(' ')}</p>
      <SiteSwitches
        title="forEachSite"
        switchName="recordOf"
        sites={sites.filter(
          ({ id, enabled, access }) => record.sites.includes(id) || (enabled && access === 'granted'),
        )}
        off={settings.record.sitesOff}
        lock={lockOf(policy, 'record')}
        onSave={(sitesOff) =>
          void model.saveSettings(settings, { ...settings, record: { ...settings.record, sitesOff } })
        }
        extra={(site) =>
          record.sites.includes(site.id) ? (
            <ActionButton
              variant="bare"
              text={words('erase')}
              name={words('eraseRecordOf', { site: site.name })}
              state="ready"
              onPress={() => (asked.value = { site })}
            />
          ) : null
        }
      />
      <div class="choices">
        {isEmpty ? null : (
          <ActionButton
            variant="plain"
            text={words('eraseRecord')}
            state="ready"
            onPress={() => (asked.value = { site: null })}
          />
        )}
        <p role="status" class="erased" tabIndex={-1} ref={place}>
          {erased.value === null ? '' : words('erased')}
        </p>
      </div>
      {question === null ? null : (
        <Dialog
          name={nameOf(question)}
          intro={[words('eraseAsk')]}
          goOn="ready"
          then="close"
          leave="cancel"
          onGoOn={() => void erase(question.site?.id ?? null)}
          onClose={() => (asked.value = null)}
        />
      )}
    </>
  );
}

function contentsSentences(
  { sessions, sites: ids, privateClosedAt }: RecordView,
  sites: readonly SiteView[],
  now: number,
  { words, format }: App,
): readonly string[] {
  const names = format.list(sites.filter(({ id }) => ids.includes(id)).map(({ name }) => name));
  return [
    words('recordCount', { count: sessions, sites: names }),
    ...(privateClosedAt === null ? [] : [words('privateClosed', { date: format.moment(privateClosedAt, now) })]),
  ];
}
