import { useSignal } from '@preact/signals';
import type { StoredDocument } from '../../../utils/core/stored/stored-document.ts';
import { useApp } from '../../app-context.ts';
import { deletedAt, lastMoment, storedFor, storedLines } from '../../wording/settings/stored-words.ts';

/** What is stored, each document with its content. Read at the press that opens it, so it shows what is there now. */
export function StoredList() {
  const { model, words } = useApp();
  const stored = useSignal<readonly StoredDocument[] | 'not-read'>('not-read');
  const read = async () => {
    stored.value = (await model.readStored()) ?? 'not-read';
    if (stored.value === 'not-read') model.trouble.value = 'unreachable';
  };
  const documents = stored.value === 'not-read' ? [] : stored.value;
  return (
    <details class="fold" onToggle={({ currentTarget }) => currentTarget.open && void read()}>
      <summary>{words('whatIsStored')}</summary>
      <p role="status">{stored.value !== 'not-read' && documents.length === 0 ? words('storedEmpty') : ''}</p>
      <ul class="stored">
        {documents.map((document) => (
          <StoredItem key={`${document.place} ${document.name}`} document={document} />
        ))}
      </ul>
    </details>
  );
}

function StoredItem({ document: { name, place, bytes, content } }: { document: StoredDocument }) {
  const { model, words, format } = useApp();
  const isOpen = useSignal(false);
  const what = storedFor[name] ?? 'aside';
  const now = model.now.value;
  const last = content.kind === 'shown' ? lastMoment(content.value, now) : null;
  const where = deletedAt[name];
  return (
    <li>
      <details onToggle={({ currentTarget }) => (isOpen.value = currentTarget.open)}>
        <summary>
          <span class="stored-name">{words('storedFor', { what })}</span>{' '}
          <span class="soft">
            <code dir="ltr">{name}</code>, {format.size(bytes)}
          </span>
        </summary>
        {isOpen.value ? (
          <>
            {place === 'memory' ? <p class="soft">{words('storedPassing')}</p> : null}
            {last === null ? null : <p class="soft">{words('storedLast', { date: format.moment(last, now) })}</p>}
            {content.kind === 'secret' ? <p>{words('storedHidden')}</p> : null}
            {content.kind === 'aside' && what !== 'aside' ? <p>{words('storedFor', { what: 'aside' })}</p> : null}
            {content.kind === 'shown' ? (
              <pre dir="ltr" tabIndex={0} role="group" aria-label={name}>
                {storedLines(content.value, format, now).join('\n')}
              </pre>
            ) : null}
            {where === undefined ? null : <a href={where.href}>{words(where.text)}</a>}
          </>
        ) : null}
      </details>
    </li>
  );
}
