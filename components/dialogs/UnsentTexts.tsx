import { useSignal } from '@preact/signals';
import type { UnsentText } from '../../utils/core/removal/unsent-text.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import type { Words } from '../words.ts';

/** The unsent texts, to be copied before they may be lost. They are kept in this page only. */
export function UnsentTexts({ texts }: { texts: readonly UnsentText[] }) {
  const { model, words } = useApp();
  const copied = useSignal<'not-yet' | 'copied' | 'refused'>('not-yet');
  if (texts.length === 0) return null;
  const copy = async () => {
    copied.value = (await model.copyText(allOf(texts))) ? 'copied' : 'refused';
  };
  return (
    <section class="unsent" aria-label={words('unsentTitle')}>
      <p>{words('unsentFound')}</p>
      {texts.map(({ tabId, title, text }, index) => (
        <figure key={`${tabId}-${index}`}>
          <figcaption>{title === '' ? words('untitledTab') : title}</figcaption>
          <pre tabIndex={0} dir="auto">
            {text}
          </pre>
        </figure>
      ))}
      <div class="copy">
        <ActionButton variant="plain" text={words('copyAll')} state="ready" onPress={() => void copy()} />
        <span role="status">
          {copied.value === 'not-yet' ? '' : words(copied.value === 'copied' ? 'copied' : 'notCopied')}
        </span>
      </div>
    </section>
  );
}

/** What screen readers hear while it is looked for, and where some was found. */
export function unsentSpoken(looked: readonly UnsentText[] | 'looking', words: Words): string {
  if (looked === 'looking') return words('phaseLooking');
  return looked.length === 0 ? '' : words('unsentFound');
}

/** One text as it is; several with the titles of their tabs. */
function allOf(texts: readonly UnsentText[]): string {
  const [only, ...more] = texts;
  if (only && more.length === 0) return only.text;
  return texts.map(({ title, text }) => `${title}\n${text}`).join('\n\n');
}
