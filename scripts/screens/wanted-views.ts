import { drawnStates, type ScreenName } from '../../tests/gallery/drawn-states.ts';
import { directionOf, toTag } from '../../utils/core/language.ts';

export type Scheme = 'light' | 'dark';

/** One loading of a state in the gallery, with the pictures to take of it. Each is named `<state>-<suffix>.png`. */
export type View = {
  readonly state: string;
  /** The parts of the gallery's address besides the state. */
  readonly query: string;
  readonly width: number;
  readonly height: number;
  readonly fullPage: boolean;
  readonly pictures: readonly { readonly scheme: Scheme; readonly suffix: string }[];
};

const sizes: Record<ScreenName, { width: number; height: number }> = {
  popup: { width: 400, height: 600 },
  options: { width: 1000, height: 900 },
  leave: { width: 1100, height: 760 },
  welcome: { width: 900, height: 900 },
  help: { width: 900, height: 900 },
};
const narrow = [
  'welcome-new',
  'help-all',
  'leave-lists',
  'dialog-remove-lists',
  'live',
  'twelve-sites',
  'refused-500',
  'container-named',
  'row-open',
  'account-long',
  'leave-account-long',
  'options-account-long',
  'warnings-long',
  'diagnosis-long',
  'record-ask',
  'options-rich',
  'leave-ask',
  'leave-doubts',
  'leave-doubt-removed',
  'leave-every-site',
  'leave-removed-only',
  'leave-long',
  'leave-left-2',
  'leave-for-phone',
  'leave-shared-ended',
  'leave-shared-many',
  'shared-later',
  'shared-planned-tomorrow',
  'options-leaving',
  'popup-leave-ask',
  'popup-leave-others',
  'popup-leave-left',
  'leave-begins-last',
  'options-following-taken-over',
  'options-file-changes',
  'options-many-sites',
  'options-find-nothing',
  'options-setting-found',
  'options-setting-none',
  'options-stored',
  'options-undo',
  'options-own-change',
  'options-own-sites',
  'options-adding-mistyped',
  'options-adding-many',
  'options-adding-shown',
  'options-adding-watching',
  'options-adding-tried',
];
const rightToLeft = [
  'welcome-new',
  'help-all',
  'live',
  'account-named',
  'leave-account-named',
  'cleared-cure-chrome',
  'diagnosis-cleared-likely',
  'leave-ask',
  'leave-left-2',
  'leave-shared-ended',
  'options-following-taken-over',
  'options-file-changes',
  'options-adding-found',
  'options-setting-none',
  'options-undo',
];

/**
 * Every state in light and dark colours, some of them also narrow or from right to left. `part`: only states whose name
 * contains this. In another language than English each is drawn as it is written there.
 */
export function findWantedViews(part: string, language: string): readonly View[] {
  const written = writtenIn(language);
  return Object.entries(drawnStates)
    .filter(([state]) => state.includes(part))
    .flatMap(([state, { screen }]) => {
      const view = { state, ...sizes[screen], fullPage: screen !== 'popup' };
      const inLight = (suffix: string) => [{ scheme: 'light' as const, suffix }];
      return [
        { ...view, query: written, pictures: [...inLight('light'), { scheme: 'dark' as const, suffix: 'dark' }] },
        ...(narrow.includes(state)
          ? [
              {
                ...view,
                query: `&narrow${written}`,
                width: screen === 'options' ? 360 : 320,
                pictures: inLight('narrow'),
              },
            ]
          : []),
        ...(written === '' && rightToLeft.includes(state)
          ? [{ ...view, query: '&dir=rtl&language=ar', pictures: inLight('dir') }]
          : []),
      ];
    });
}

/** The part of the gallery's address with which a state is drawn as it is written in a language; none in English. */
export function writtenIn(language: string): string {
  const tag = toTag(language);
  return language === 'en' ? '' : `&language=${tag}&dir=${directionOf(tag)}`;
}
