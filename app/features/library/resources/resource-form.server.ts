import type { SubmissionResult } from '@conform-to/react';
import { defaultLocale, type Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { enforce } from '~/platform/http/rate-limit.server';
import { parseSubmission } from '~/platform/http/submission.server';
import { withUploadForm } from '~/platform/http/upload-form.server';
import { languageCode } from '~/i18n/language-codes';
import { fillWith } from '../search/offered';
import type { ReceivedView, RefusedFile } from '../files/received';
import { receivedView } from '../files/received-view.server';
import type { Refusal } from '../files/refusals.schema';
import { resourceSchema } from './resources.schema';
import { discardUpload, findUpload, isAdopted, receiveUpload } from '../files/uploads.server';

/** The files in a form: browsers send an empty one where none was chosen. */
function filesIn(form: FormData): File[] {
  return form
    .getAll('file')
    .filter((one) => one instanceof File)
    .filter(({ name }) => name !== '');
}

// What any form may weigh without a file in it, in bytes.
const plainForm = 256 * 1_024;

/**
 * Takes in a form that may carry files, and counts it towards the person's uploads before its bytes go to
 * the disk, whatever turns out to be in it. A body no larger than a plain form's is looked at first: without a
 * file it is a form like any other.
 *
 * @throws a 429 Response when the person sends too many files; what `withUploadForm` throws
 */
export async function takeInUpload<T>(
  actor: Person,
  request: Request,
  work: (form: FormData) => Promise<T>,
): Promise<T> {
  const length = request.headers.get('Content-Length');
  const counted = length === null || Number(length) > plainForm;
  if (counted) await enforce('upload', actor.id);
  return withUploadForm(request, async (form) => {
    const hasFile = filesIn(form).length > 0;
    if (hasFile && !counted) await enforce('upload', actor.id);
    return work(form);
  });
}

async function receive(actor: Person, file: File) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return receiveUpload(actor, { name: file.name, bytes });
}

/** Receives the file of a form that holds nothing else, ahead of the form that it belongs to. */
export async function receiveFile(
  actor: Person,
  form: FormData,
  locale: Locale,
): Promise<{ reference: string; file: ReceivedView } | { refusal: Refusal }> {
  const [file] = filesIn(form);
  if (!file) return { refusal: 'fileEmpty' };
  const result = await receive(actor, file);
  if ('refusal' in result) return result;
  return { reference: result.reference, file: await receivedView(actor, result.file, locale) };
}

/**
 * Reads the form of a resource. Files in it are received first, so that an error elsewhere in the form does
 * not make anybody choose and send them again: from then on a hidden field refers to the first, and the
 * others wait for forms of their own. Where the form is not complete, or asks for it (`step`), what the file
 * says of itself is filled into what is empty.
 *
 * @param hasFile the resource has a file already
 * @returns `isOffered`: the page is shown again, for what was filled in to be looked at
 * @throws a 400 Response when it is not our form
 */
export async function readResourceForm(
  actor: Person,
  form: FormData,
  { hasFile, locale = defaultLocale }: { hasFile: boolean; locale?: Locale },
) {
  const isAsked = form.get('step') === 'read';
  form.delete('step');
  form.delete('refusal');
  if (form.get('discard')) {
    await discardUpload(actor, String(form.get('upload')));
    form.delete('upload');
  }
  const { isFresh, refused } = await receiveAll(actor, form);
  for (const [name, value] of [...form]) if (value instanceof File) form.delete(name);
  const reference = form.get('upload')?.toString();
  const upload = await findUpload(actor, reference);
  if (!upload && reference && !(await isAdopted(actor, reference))) {
    form.delete('upload');
    form.set('refusal', 'uploadGone');
  }
  const received = upload && (await receivedView(actor, upload, locale));
  const schema = resourceSchema({ hasFile });
  let submission = parseSubmission(copy(form), schema);
  const isOffered = received !== null && (isAsked || (isFresh && submission.status !== 'success'));
  if (isOffered) {
    fillWith(form, received.offered, languageCode(locale));
    submission = parseSubmission(copy(form), schema);
  }
  // Who only asked for the file to be read has made no mistake yet.
  const reply: SubmissionResult = submission.reply();
  const { initialValue = {} } = reply;
  const result: SubmissionResult = isAsked && !form.has('refusal') ? { initialValue } : reply;
  return { submission, received, result, refused, isAsked, isOffered };
}

/** Receives what a form carries; its first good file becomes the form's. */
async function receiveAll(actor: Person, form: FormData) {
  const refused: RefusedFile[] = [];
  let isFresh = false;
  for (const file of filesIn(form)) {
    const result = await receive(actor, file);
    if ('refusal' in result) {
      refused.push({ name: file.name.slice(0, 200), refusal: result.refusal });
    } else if (!isFresh) {
      form.set('upload', result.reference);
      isFresh = true;
    }
  }
  const [first] = refused;
  if (first && !isFresh) {
    form.delete('upload');
    form.set('refusal', first.refusal);
  }
  return { isFresh, refused: isFresh ? refused : [] };
}

function copy(form: FormData): FormData {
  const again = new FormData();
  for (const [name, value] of form) again.append(name, value);
  return again;
}
