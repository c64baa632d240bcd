import { useApp } from '../app-context.ts';
import { ActionButton } from './ActionButton.tsx';

type Props = {
  /** Match patterns to ask for. */
  patterns: readonly string[];
  /** What may be looked at then: the names of sites, or a host. */
  about: readonly string[];
  /** The id of the heading that takes the focus, because the button goes; null for that of the page. */
  near: string | null;
  variant: 'main' | 'plain' | 'bare';
  /** The accessible name where "Allow" alone is not enough. */
  name?: string;
};

/** "Allow": asks the browser for access, and tells that it was given. */
export function AllowButton({ patterns, about, near, ...button }: Props) {
  const { model, words, format } = useApp();
  const allow = async () => {
    if (await model.allowHosts(patterns)) model.tell({ text: words('nowAllowed', { site: format.list(about) }), near });
  };
  return <ActionButton {...button} text={words('allow')} state="ready" onPress={() => void allow()} />;
}
