import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from '@remix-run/react';

/** How long somebody has stopped typing before what they typed is kept, in milliseconds. */
const PAUSE = 2_000;

/**
 * Keeps what is typed as the person's draft while they type. A line that fails says so and loses nothing:
 * the next pause tries again. Without JavaScript there is the button.
 */
export function useKeptDraft() {
  const { pathname } = useLocation();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [state, setState] = useState<'kept' | 'failed' | null>(null);

  const stop = useCallback(() => clearTimeout(timer.current), []);
  const onInput = useCallback(
    (event: React.FormEvent<HTMLFormElement>) => {
      const form = event.currentTarget;
      stop();
      timer.current = setTimeout(() => {
        const body = new URLSearchParams();
        for (const [name, value] of new FormData(form))
          if (typeof value === 'string') body.append(name, value);
        body.set('save', 'draft');
        body.set('quietly', '1');
        fetch(`${pathname}.data`, { method: 'POST', body, redirect: 'manual' }).then(
          // An answer that leads elsewhere, as to the sign-in page, kept nothing.
          ({ status }) => setState(status === 200 ? 'kept' : 'failed'),
          () => setState('failed'),
        );
      }, PAUSE);
    },
    [pathname, stop],
  );
  useEffect(() => stop, [stop]);
  return { state, onInput, stop };
}
