import { useRef, useState } from 'react';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { FileView } from '../../search/listing';
import type { ReceivedView, RefusedFile } from '../received';
import type { Refusal } from '../refusals.schema';
import { fillInputs } from '../../resources/components/fill-inputs';

export interface UploadState {
  /** The server's reference to the received file; empty without one. */
  reference: string;
  file: ReceivedView | null;
  /** The file being uploaded, its progress from 0 to 1, and how many files follow it. */
  sending: { name: string; progress: number; left: number } | null;
  /** Files that were refused. */
  refused: RefusedFile[];
  /** Further received files, which wait for forms of their own. */
  more: FileView[];
}

type Answer = { reference: string; file: ReceivedView } | { refusal: Refusal };

/**
 * Uploads files one after another before their form is submitted. The first accepted file becomes the form's,
 * and its metadata is filled into empty fields. If an upload fails, the files stay chosen and are sent with the
 * form.
 */
export function useUpload(
  reference: string | undefined,
  file: ReceivedView | null,
  onSending: (isSending: boolean) => void,
) {
  const locale = useLocale();
  const [state, setState] = useState<UploadState>({
    reference: reference ?? '',
    file,
    sending: null,
    refused: [],
    more: [],
  });
  const underWay = useRef<XMLHttpRequest | null>(null);

  async function send(input: HTMLInputElement) {
    const chosen = [...(input.files ?? [])];
    underWay.current?.abort();
    if (chosen.length === 0) return;
    onSending(true);
    setState((before) => ({ ...before, refused: [] }));
    let isFirst = true;
    let hasFailed = false;
    for (const [index, one] of chosen.entries()) {
      const progress = (sent: number) =>
        setState((before) => ({
          ...before,
          sending: { name: one.name, progress: sent, left: chosen.length - index - 1 },
        }));
      progress(0);
      const answer = await post(one, links.uploads(locale), progress, underWay);
      if (answer === 'aborted') return;
      if (!answer) hasFailed = true;
      else if ('refusal' in answer) refuse(one.name, answer.refusal);
      else if (isFirst) {
        isFirst = false;
        fillInputs(input.form, answer.file.offered);
        setState((before) => ({ ...before, ...answer }));
      } else setState((before) => ({ ...before, more: [...before.more, answer.file] }));
    }
    if (!hasFailed) input.value = '';
    setState((before) => ({ ...before, sending: null }));
    onSending(false);
  }

  function refuse(name: string, refusal: Refusal) {
    setState((before) => ({ ...before, refused: [...before.refused, { name, refusal }] }));
  }

  return { state, send };
}

/** @returns the server's answer, or why it has none; undefined for anything else, such as a broken connection */
function post(
  file: File,
  address: string,
  onProgress: (sent: number) => void,
  underWay: { current: XMLHttpRequest | null },
): Promise<Answer | 'aborted' | undefined> {
  return new Promise((resolve) => {
    // fetch cannot report upload progress.
    const request = new XMLHttpRequest();
    underWay.current = request;
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => resolve(undefined);
    request.onabort = () => resolve('aborted');
    request.open('POST', address);
    const body = new FormData();
    body.set('file', file);
    request.send(body);
  });
}

function answerOf(request: XMLHttpRequest): Answer | undefined {
  if (request.status === 413) return { refusal: 'fileTooLarge' };
  if (request.status === 429) return { refusal: 'filesTooOften' };
  if (!request.getResponseHeader('Content-Type')?.startsWith('application/json')) return undefined;
  return JSON.parse(request.responseText) as Answer;
}
