import type { Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { isUncleaned } from './extraction/file-facts.schema';
import { fileOf } from './file-view';
import { offeredBy } from '../search/offered';
import type { ReceivedView } from './received';
import { findTwins } from './twins.server';
import { listWaiting, type ReceivedFile } from './uploads.server';

/** A file that was received as its form shows it, with what was read from it and what it is the twin of. */
export async function receivedView(
  actor: Person,
  file: ReceivedFile,
  locale: Locale,
): Promise<ReceivedView> {
  const { facts } = file;
  return {
    ...fileOf({ ...file, pageCount: facts.pageCount }),
    found: facts.found,
    cleaning: facts.cleaning,
    isUncleaned: isUncleaned(facts),
    // Images are made anew, so that there is nothing to go back to.
    mayStay: facts.cleaning === 'cleaned' && !file.mediaType.startsWith('image/'),
    offered: offeredBy(facts, file.name, locale),
    twins: await findTwins(actor, file, locale),
  };
}

/** Files that wait for their forms, without the one that is being described. */
export async function listOthersWaiting(actor: Person, except: string | undefined) {
  const files = await listWaiting(actor);
  return files
    .filter(({ id }) => id !== except)
    .map((file) => fileOf({ ...file, pageCount: file.facts.pageCount }));
}
