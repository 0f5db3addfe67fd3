import type { SubmissionResult } from '@conform-to/react';
import { defaultLocale, type Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { enforce } from '~/platform/http/rate-limit.server';
import { parseSubmission } from '~/platform/http/submission.server';
import { withUploadForm } from '~/platform/http/upload-form.server';
import { uploadLimits } from '~/upload-limits.mjs';
import { languageCode } from '~/i18n/language-codes';
import { fillWith } from '../files/suggested-values';
import type { ReceivedView, RefusedFile } from '../files/received';
import { receivedView } from '../files/received-view.server';
import type { Refusal } from '../files/refusals.schema';
import { resourceSchema } from './resources.schema';
import {
  discardUpload,
  findUpload,
  isAdopted,
  receiveUpload,
  removeHidden,
} from '../files/uploads.server';

/** The files in a form, without the empty one that browsers send when none was chosen. */
function filesIn(form: FormData): File[] {
  return form
    .getAll('file')
    .filter((one) => one instanceof File)
    .filter(({ name }) => name !== '');
}

/**
 * Receives a form that may contain files, each of which counts towards the person's upload limit. A body larger than a
 * plain form counts as one before its bytes are written to disk, whatever it contains; the rest is counted after
 * parsing, before any file is looked at.
 *
 * @throws a 429 Response when the person sends too many files; what `withUploadForm` throws
 */
export async function takeInUpload<T>(
  actor: Person,
  request: Request,
  work: (form: FormData) => Promise<T>,
): Promise<T> {
  const length = request.headers.get('Content-Length');
  const counted = length === null || Number(length) > uploadLimits.formBytes;
  if (counted) await enforce('upload', actor.id);
  return withUploadForm(actor.id, request, async (form) => {
    const uncounted = filesIn(form).length - (counted ? 1 : 0);
    if (uncounted > 0) await enforce('upload', actor.id, uncounted);
    return work(form);
  });
}

async function receive(actor: Person, file: File) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return receiveUpload(actor, { name: file.name, bytes });
}

/** Receives a file that is uploaded before the form to which it belongs. */
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
 * Reads the form of a resource. Files in it are received first, so that nobody has to choose and send them again
 * because of an error elsewhere in the form: from then on a hidden field refers to the first file, and the others
 * wait for forms of their own. If the form is incomplete or asks for it (`step`), the metadata of the file is
 * filled into empty fields.
 *
 * @param hasFile the resource already has a file
 * @returns `isOffered`: fields were filled in, so the page must be shown again for review
 * @throws a 400 Response when the form is malformed
 */
export async function readResourceForm(
  actor: Person,
  form: FormData,
  { hasFile, locale = defaultLocale }: { hasFile: boolean; locale?: Locale },
) {
  const step = form.get('step');
  const isAsked = step === 'read' || step === 'strip';
  form.delete('step');
  form.delete('refusal');
  if (form.get('discard')) {
    await discardUpload(actor, String(form.get('upload')));
    form.delete('upload');
  }
  if (step === 'strip') {
    await enforce('upload', actor.id);
    const stripped = await removeHidden(actor, String(form.get('upload')));
    if (stripped) form.set('upload', stripped);
  }
  const { isFresh, refused } = await receiveAll(actor, form);
  // What is said about a file was not shown before it came.
  if (isFresh) for (const name of ['hiddenText', 'seen', 'asItIs']) form.delete(name);
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
  // Do not show errors to somebody who only asked for the file to be read.
  const reply: SubmissionResult = submission.reply();
  const { initialValue = {} } = reply;
  const result: SubmissionResult = isAsked && !form.has('refusal') ? { initialValue } : reply;
  return { submission, received, result, refused, isAsked, isOffered };
}

/** Receives all files of a form; the first accepted one becomes the form's file. */
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
