import { useFirstApp } from '../app-context.ts';
import { Loading } from './Loading.tsx';

/**
 * Stands where the first countdown will, with a ring that tells nothing yet. The popup's page holds the same before any
 * script runs. Where something went wrong, nothing is on its way.
 */
export function QuietHero() {
  const { model } = useFirstApp();
  if (model.trouble.value !== null) return <Loading />;
  return (
    <div class="panel">
      <section class="hero">
        <div class="ring thin" aria-hidden="true">
          <svg viewBox="0 0 92 92" focusable="false">
            <circle class="track" cx="46" cy="46" r="40" />
          </svg>
        </div>
        <Loading />
      </section>
    </div>
  );
}
