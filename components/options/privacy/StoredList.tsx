import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { StoredDocument } from '../../../utils/core/stored/stored-document.ts';
import { useApp } from '../../app-context.ts';
import { deletedAt, lastMoment, storedFor, storedLines } from '../../wording/settings/stored-words.ts';

/**
 * What is stored, each document with its content. It is read at the press that opens it and with each overview after
 * that, so it shows what is there now, and holds nothing once it is closed or a leave run begins or ends.
 */
export function StoredList({ overview }: { overview: Overview }) {
  const { model, words } = useApp();
  const isOpen = useSignal(false);
  const stored = useSignal<readonly StoredDocument[] | 'not-read'>('not-read');
  const lastReading = useRef(0);
  const read = async () => {
    lastReading.current += 1;
    const reading = lastReading.current;
    const found = (await model.readStored()) ?? 'not-read';
    if (reading !== lastReading.current) return; // asked again since
    stored.value = found;
    if (found === 'not-read') model.trouble.value = 'unreachable';
  };
  useLayoutEffect(() => {
    stored.value = 'not-read';
    lastReading.current += 1;
  }, [isOpen.value, overview.leave?.id, overview.leave?.endedAt]);
  useEffect(() => {
    if (isOpen.value) void read();
  }, [isOpen.value, overview]);
  const documents = stored.value === 'not-read' ? [] : stored.value;
  return (
    <details class="fold" onToggle={({ currentTarget }) => (isOpen.value = currentTarget.open)}>
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
  const line = (
    <>
      <span class="stored-name">{words('storedFor', { what })}</span>{' '}
      <span class="soft">
        <code dir="ltr">{name}</code>, {bytes === null ? words('storedNoAnswer') : format.size(bytes)}
      </span>
    </>
  );
  if (content.kind === 'no-answer') return <li class="no-answer">{line}</li>;
  return (
    <li>
      <details onToggle={({ currentTarget }) => (isOpen.value = currentTarget.open)}>
        <summary>{line}</summary>
        {isOpen.value ? (
          <>
            {place === 'memory' ? <p class="soft">{words('storedPassing')}</p> : null}
            {last === null ? null : <p class="soft">{words('storedLast', { date: format.moment(last, now) })}</p>}
            {content.kind === 'secret' ? <p>{words('storedHidden')}</p> : null}
            {content.kind === 'unread' ? <p>{words('storedUnread')}</p> : null}
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
