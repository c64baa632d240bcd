import type { SentRequest } from '../../../utils/core/answers/sent-request.ts';
import type { Contract } from '../contract.ts';

const request = (change: Partial<SentRequest> = {}): SentRequest => ({
  at: 1,
  method: 'GET',
  address: 'https://claude.ai/api/account',
  storeId: 'a',
  way: 'background',
  why: 'browser-probe',
  answer: null,
  ...change,
});

export const sentLogContract: Contract = {
  port: 'SentLog',
  cases: [
    {
      says: 'has a request before its answer, and keeps of the answer no body',
      expected: [[request()], [request({ answer: { kind: 'status', status: 200 } })]],
      async run({ sent }) {
        const answered = await sent.add(request());
        const before = await sent.list();
        await answered({ kind: 'response', status: 200, contentType: 'text/html', challenged: false, body: 'secret' });
        return [before, await sent.list()];
      },
    },
    {
      says: 'forgets one store, and keeps the others in their order',
      expected: [request({ at: 1 }), request({ at: 3 })],
      async run({ sent }) {
        for (const one of [request({ at: 1 }), request({ at: 2, storeId: 'b' }), request({ at: 3 })])
          await sent.add(one);
        await sent.forgetStore('b');
        return sent.list();
      },
    },
    {
      says: 'forgets all',
      expected: [],
      async run({ sent }) {
        await sent.add(request());
        await sent.forget();
        return sent.list();
      },
    },
  ],
};
