import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Gives an element the focus as soon as it is there: in the same breath, so that no key goes astray where it takes the
 * place of another one. Firefox forgets what had it when it moves a popup, which it has loaded already, into its panel.
 */
export function useFirstFocus(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const focus = () => ref.current?.focus({ preventScroll: true });
    const onShown = () => {
      if (document.activeElement === document.body) focus();
    };
    focus();
    addEventListener('focus', onShown);
    return () => removeEventListener('focus', onShown);
  }, [ref]);
}
