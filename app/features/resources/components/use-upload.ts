import { useRef, useState } from 'react';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { FileView } from '../listing';
import type { Refusal } from '../refusals.schema';

interface UploadState {
  /** What the server calls the file that it received; empty without one. */
  reference: string;
  file: FileView | null;
  /** From 0 to 1 while a file is on its way. */
  progress: number | null;
  refusal: Refusal | null;
}

type Answer = { reference: string; file: FileView } | { refusal: Refusal };

/** Sends a file ahead of its form. Where that fails, the file stays chosen and goes with the form. */
export function useUpload(
  reference: string | undefined,
  file: FileView | null,
  onSending: (isSending: boolean) => void,
) {
  const locale = useLocale();
  const [state, setState] = useState<UploadState>({
    reference: reference ?? '',
    file,
    progress: null,
    refusal: null,
  });
  const underWay = useRef<XMLHttpRequest | null>(null);

  function send(input: HTMLInputElement) {
    const chosen = input.files?.[0];
    underWay.current?.abort();
    if (!chosen) return;
    // What fetch cannot tell: how much has gone.
    const request = new XMLHttpRequest();
    underWay.current = request;
    const end = (next: Partial<UploadState>) => {
      setState((before) => ({ ...before, progress: null, refusal: null, ...next }));
      onSending(false);
    };
    request.upload.onprogress = ({ loaded, total }) =>
      setState((before) => ({ ...before, progress: total > 0 ? loaded / total : 0 }));
    request.onload = () => {
      const answer = answerOf(request);
      if (!answer) return end({});
      input.value = '';
      end('refusal' in answer ? { refusal: answer.refusal } : answer);
    };
    request.onerror = () => end({});
    request.onabort = () => onSending(false);
    request.open('POST', links.uploads(locale));
    const body = new FormData();
    body.set('file', chosen);
    setState((before) => ({ ...before, progress: 0, refusal: null }));
    onSending(true);
    request.send(body);
  }

  return { state, send };
}

/** The server's answer; undefined for any other, such as a page that says that it is busy. */
function answerOf(request: XMLHttpRequest): Answer | undefined {
  if (request.status === 413) return { refusal: 'fileTooLarge' };
  if (!request.getResponseHeader('Content-Type')?.startsWith('application/json')) return undefined;
  return JSON.parse(request.responseText) as Answer;
}
