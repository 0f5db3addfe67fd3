import type { Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { hasHidden, isUncleaned, mayStay } from './extraction/file-facts.schema';
import { fileOf } from './file-view';
import { suggestedBy } from './suggested-values';
import type { ReceivedView } from './received';
import { findSameFiles } from './same-files.server';
import { listWaiting, type ReceivedFile } from './uploads.server';

/** A received file as its form shows it, with its metadata and the resources that have the same file. */
export async function receivedView(
  actor: Person,
  file: ReceivedFile,
  locale: Locale,
): Promise<ReceivedView> {
  const { facts } = file;
  return {
    ...fileOf({ ...file, pageCount: facts.pageCount }),
    found: facts.found,
    hidden: facts.hidden,
    mustDecide: hasHidden(facts),
    canBeStripped: facts.hidden.length > 0 && !isUncleaned(facts),
    remarks: facts.remarks,
    cleaning: facts.cleaning,
    isUncleaned: isUncleaned(facts),
    // Images are re-encoded and their originals are not kept.
    mayStay: facts.cleaning === 'cleaned' && mayStay(facts) && !file.mediaType.startsWith('image/'),
    offered: suggestedBy(facts, file.name, locale),
    sameFiles: await findSameFiles(actor, file, locale),
  };
}

/** Files that wait to be described, except the one being described now. */
export async function listOthersWaiting(actor: Person, except: string | undefined) {
  const files = await listWaiting(actor);
  return files
    .filter(({ id }) => id !== except)
    .map((file) => fileOf({ ...file, pageCount: file.facts.pageCount }));
}
