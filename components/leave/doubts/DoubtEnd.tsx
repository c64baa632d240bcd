import { useRef } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { useFocusRescue } from '../../use-focus-rescue.ts';
import { placeNames } from '../../wording/session/partition-words.ts';
import type { DoubtSite } from './find-doubts.ts';

/** What came of a press in a row that is gone. Must be a new object each time. */
export type Ended = { readonly site: DoubtSite; readonly sentences: readonly string[] };

/**
 * Says what came of a row that is gone, and takes the focus if it went with the row. The next control is the next row's
 * then; that it has the focus itself would let a second press of the same key remove the next site.
 */
export function DoubtEnd({ ended }: { ended: Ended | null }) {
  const app = useApp();
  const place = useRef<HTMLParagraphElement>(null);
  useFocusRescue(ended, () => place.current);
  return (
    <p role="status" class="doubt-end" tabIndex={-1} ref={place}>
      {ended === null ? null : (
        <>
          <b>{[ended.site.siteName, ...placeNames(ended.site.store, ended.site.ref, app)].join(', ')}</b>{' '}
          {ended.sentences.join(' ')}
        </>
      )}
    </p>
  );
}
