import { Fragment } from 'preact';
import type { SentRequest } from '../../../utils/core/answers/sent-request.ts';
import type { CookieStore } from '../../../utils/core/cookies/cookie-store.ts';
import { type App, useApp } from '../../app-context.ts';
import { storeName } from '../../wording/session/store-words.ts';
import { answerCell } from '../../wording/sign-out/answer-words.ts';
import type { MessageKey } from '../../words.ts';

type Props = { sent: readonly SentRequest[]; stores: readonly CookieStore[] };

const columns: readonly MessageKey[] = [
  'historyWhen',
  'sentMethod',
  'sentAddress',
  'where',
  'sentWhy',
  'sentWay',
  'sentAnswer',
];

/** Every request that Lights Out made, newest first. */
export function SentTable({ sent, stores }: Props) {
  const { words } = useApp();
  return (
    <div class="wide" role="group" aria-label={words('whatWasSent')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((key) => (
              <th key={key} scope="col">
                {words(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sent.map((request, index) => (
            <SentRow key={sent.length - index} request={request} stores={stores} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SentRow({ request, stores }: { request: SentRequest; stores: readonly CookieStore[] }) {
  const app = useApp();
  const { words, format } = app;
  return (
    <tr>
      <td class="when">{format.exactTime(request.at)}</td>
      <td>{request.method}</td>
      <td class="address">
        <Address address={request.address} />
      </td>
      <td>{whereText(request, stores, app)}</td>
      <td>{words('sentReason', { why: request.why })}</td>
      <td>{words('sentFrom', { way: request.way })}</td>
      <td>{answerCell(request.answer, app)}</td>
    </tr>
  );
}

/** An address that breaks into lines behind its slashes, and never inside a word. */
function Address({ address }: { address: string }) {
  const parts = address.split(/(?<=[^/:]\/)/);
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={parts.length - index}>
          {index === 0 ? null : <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}

function whereText({ storeId }: SentRequest, stores: readonly CookieStore[], app: App): string {
  if (storeId === null) return app.words('sentNoCookies');
  const store = stores.find(({ id }) => id === storeId);
  if (!store) return app.words('storeGone');
  return storeName(store, app) ?? app.words('storeDefault');
}
