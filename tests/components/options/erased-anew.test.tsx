import { expect, it } from 'vitest';
import { words } from '../../words.ts';
import { openState } from '../harness/options-world.tsx';

it('says no "Erased." any more where the next erasing failed', async () => {
  const page = await openState('options-record-on');
  await page.screen.press(words('eraseRecordOf', { site: 'Claude' }));
  await page.screen.press(words('eraseRecordOf', { site: 'Claude' }));
  expect(page.section('record')).toContain(words('erased'));
  await page.screen.press(words('eraseRecord'));
  page.client.replies.push({ ok: false, error: 'unexpected' });
  await page.screen.press(words('eraseRecord'));
  expect(page.screen.find('[role="alert"]')?.textContent).toContain('Something went wrong');
  expect(page.section('record')).not.toContain(words('erased'));
});
