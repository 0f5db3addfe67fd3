import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from '@remix-run/react';

/** How long somebody has stopped typing before what they typed is kept, in milliseconds. */
const PAUSE = 2_000;

/** The status of an answer that did not keep a text, because it looks as if it spoke of a case. */
export const notKeptStatus = 422;

/**
 * Keeps what is typed as the person's draft while they type. A line that fails says so and loses nothing:
 * the next pause tries again. Without JavaScript there is the button.
 */
export function useKeptDraft() {
  const { pathname } = useLocation();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [state, setState] = useState<'kept' | 'asked' | 'failed' | null>(null);

  const stop = useCallback(() => clearTimeout(timer.current), []);
  const onInput = useCallback(() => {
    stop();
    timer.current = setTimeout(() => {
      if (!form.current) return;
      const body = new URLSearchParams();
      for (const [name, value] of new FormData(form.current))
        if (typeof value === 'string') body.append(name, value);
      body.set('save', 'draft');
      body.set('quietly', '1');
      fetch(`${pathname}.data`, { method: 'POST', body, redirect: 'manual' }).then(
        // An answer that leads elsewhere, as to the sign-in page, kept nothing.
        ({ status }) => setState(stateOf(status)),
        () => setState('failed'),
      );
    }, PAUSE);
  }, [pathname, stop]);
  useEffect(() => {
    // On a slow phone people type before the script is there.
    const typed = form.current?.querySelectorAll<HTMLInputElement>('textarea, input[type=text]');
    if ([...(typed ?? [])].some(({ value, defaultValue }) => value !== defaultValue)) onInput();
    return stop;
  }, [onInput, stop]);
  return { form, state, onInput, stop };
}

function stateOf(status: number) {
  if (status === notKeptStatus) return 'asked';
  return status === 200 ? 'kept' : 'failed';
}
