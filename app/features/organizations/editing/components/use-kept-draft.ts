import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from '@remix-run/react';

/** Pause in typing after which the draft is saved, in milliseconds. */
const PAUSE = 2_000;

/** HTTP status when a draft was not saved because it looks like case data. */
export const notKeptStatus = 422;

/**
 * Saves what is typed as the person's draft. A failed request is reported and loses nothing: the next pause
 * tries again. Without JavaScript, a button saves the draft.
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
        // A redirect, for instance to the sign-in page, means that nothing was saved.
        ({ status }) => setState(stateOf(status)),
        () => setState('failed'),
      );
    }, PAUSE);
  }, [pathname, stop]);
  useEffect(() => {
    // On a slow phone, people may type before this script has loaded.
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
