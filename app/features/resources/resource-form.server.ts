import type { Person } from '~/platform/auth/actor';
import { enforce, giveBack } from '~/platform/http/rate-limit.server';
import { parseSubmission } from '~/platform/http/submission.server';
import { withUploadForm } from '~/platform/http/upload-form.server';
import { fileOf } from './file-view';
import type { FileView } from './listing';
import type { Refusal } from './refusals.schema';
import { resourceSchema } from './resources.schema';
import { findUpload, receiveUpload } from './uploads.server';

/** The file in a form, if one was chosen: browsers send an empty one otherwise. */
function fileIn(form: FormData): File | undefined {
  return form
    .getAll('file')
    .filter((one) => one instanceof File)
    .find(({ name }) => name !== '');
}

// What any form may weigh without a file in it, in bytes.
const plainForm = 256 * 1_024;

/**
 * Takes in a form that may carry a file, and counts it towards the person's uploads before its bytes go to
 * the disk. A body no larger than a plain form's is looked at first: it may well hold no file.
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
    const hasFile = fileIn(form) !== undefined;
    if (hasFile && !counted) await enforce('upload', actor.id);
    if (counted && !hasFile) await giveBack('upload', actor.id);
    return work(form);
  });
}

/** Receives the file of a form that holds nothing else, ahead of the form that it belongs to. */
export async function receiveFile(
  actor: Person,
  form: FormData,
): Promise<{ reference: string; file: FileView } | { refusal: Refusal }> {
  const file = fileIn(form);
  if (!file) return { refusal: 'fileEmpty' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const result = await receiveUpload(actor, { name: file.name, bytes });
  if ('refusal' in result) return result;
  return { reference: result.reference, file: fileOf(result.file) };
}

/**
 * Reads the form of a resource. A file in it is received first, so that an error elsewhere in the form does
 * not make anybody choose and send it again: from then on a hidden field refers to it.
 *
 * @param hasFile the resource has a file already
 * @throws a 400 Response when it is not our form
 */
export async function readResourceForm(
  actor: Person,
  form: FormData,
  { hasFile }: { hasFile: boolean },
) {
  form.delete('refusal');
  if (form.get('discard')) form.delete('upload');
  if (fileIn(form)) {
    const result = await receiveFile(actor, form);
    form.delete('upload');
    if ('refusal' in result) form.set('refusal', result.refusal);
    else form.set('upload', result.reference);
  }
  for (const [name, value] of [...form]) if (value instanceof File) form.delete(name);
  const upload = await findUpload(actor, form.get('upload')?.toString());
  if (!upload && form.get('upload')) form.set('refusal', 'uploadGone');
  if (!upload) form.delete('upload');
  const submission = parseSubmission(form, resourceSchema({ hasFile }));
  return { submission, received: upload && fileOf(upload) };
}
