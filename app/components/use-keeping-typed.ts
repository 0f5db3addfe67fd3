import type { BlockerFunction } from '@remix-run/router';
import { useBeforeUnload, useBlocker, useLocation } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentEvent } from './send-whole';
import { keepField, partlyKeptStatus } from '~/platform/http/typed.schema';

/** Pause in typing after which the draft is kept, in milliseconds. */
const PAUSE = 2_000;

type State = 'kept' | 'asked' | 'ended' | 'failed' | null;

/**
 * Keeps what is typed into the form around `marker` as the person's draft: after a pause, and when the page is hidden,
 * as when a phone goes to sleep. Before the page is left by a link it is kept first; if that fails, or the tab is
 * closed before, the person is asked.
 */
export function useKeepingTyped() {
  const { pathname, search } = useLocation();
  const { t } = useTranslation('forms');
  const marker = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isDirty = useRef(false);
  const [state, setState] = useState<State>(null);

  const keep = useCallback(
    async (isLast = false) => {
      clearTimeout(timer.current);
      const form = marker.current?.form;
      if (!form || !isDirty.current) return true;
      isDirty.current = false;
      const result = await send(form, `${pathname}.data${search}`, isLast);
      if (result !== 'kept') isDirty.current = true;
      setState(result);
      return result === 'kept';
    },
    [pathname, search],
  );

  useEffect(() => {
    const form = marker.current?.form;
    if (!form) return;
    const typed = (event?: Event) => {
      // A file that is chosen is sent at once, and no draft can keep it.
      if (event?.target instanceof HTMLInputElement && event.target.type === 'file') return;
      isDirty.current = true;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void keep(), PAUSE);
    };
    // What is sent off needs no draft any more; if it is refused, the action keeps it.
    const sent = () => {
      clearTimeout(timer.current);
      isDirty.current = false;
    };
    const hidden = () => {
      if (document.visibilityState === 'hidden') void keep(true);
    };
    form.addEventListener('input', typed);
    form.addEventListener('submit', sent, true);
    form.addEventListener(sentEvent, sent);
    document.addEventListener('visibilitychange', hidden);
    // On a slow phone, people may type before this script has loaded.
    if (isChanged(form)) typed();
    return () => {
      clearTimeout(timer.current);
      form.removeEventListener('input', typed);
      form.removeEventListener('submit', sent, true);
      form.removeEventListener(sentEvent, sent);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [keep]);

  const blocker = useBlocker(
    useCallback<BlockerFunction>(
      ({ currentLocation, nextLocation }) =>
        isDirty.current && currentLocation.pathname !== nextLocation.pathname,
      [],
    ),
  );
  const blocked = useRef(blocker);
  useEffect(() => {
    blocked.current = blocker;
  });
  useEffect(() => {
    if (blocked.current.state !== 'blocked') return;
    void keep().then((isKept) => {
      const { state, proceed, reset } = blocked.current;
      if (state !== 'blocked') return;
      if (isKept || confirm(t('typed.leave'))) {
        isDirty.current = false;
        proceed();
      } else reset();
    });
    // Once for each navigation that is held up, not for each rendering meanwhile.
  }, [blocker.state, keep, t]);
  useBeforeUnload(
    useCallback((event) => {
      if (isDirty.current) event.preventDefault();
    }, []),
  );
  return { marker, state };
}

/** Whether somebody typed into a form before its script ran. */
function isChanged(form: HTMLFormElement): boolean {
  return [...form.elements].some((one) => {
    if (one instanceof HTMLTextAreaElement) return one.value !== one.defaultValue;
    if (!(one instanceof HTMLInputElement) || one.type === 'hidden') return false;
    // A box without a value of its own has the value "on", which is no default value.
    const isBox = one.type === 'checkbox' || one.type === 'radio';
    return isBox ? one.checked !== one.defaultChecked : one.value !== one.defaultValue;
  });
}

async function send(form: HTMLFormElement, url: string, isLast: boolean): Promise<State> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') body.append(name, value);
  body.set(keepField, 'quietly');
  // Browsers finish at most 64 KiB after the page is gone.
  const keepalive = isLast && body.toString().length < 60_000;
  try {
    const { status } = await fetch(url, { method: 'POST', body, redirect: 'manual', keepalive });
    if (status === partlyKeptStatus) return 'asked';
    if (status === 401) return 'ended';
    return status === 200 ? 'kept' : 'failed';
  } catch {
    return 'failed';
  }
}
