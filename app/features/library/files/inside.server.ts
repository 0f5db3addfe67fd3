import { languageTag } from '~/i18n/language-codes';
import type { Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { indexingProgress } from '../search/index-file.server';
import { outlineOf } from './reading.server';
import { openableResources } from './openable.server';

/** The preview of a file, for those who may download it. */
export async function getInside(actor: Actor, fileId: string) {
  const file = await db().resourceFile.findFirst({
    where: { id: fileId, resource: openableResources(actor) },
    select: {
      id: true,
      language: true,
      mediaType: true,
      pageCount: true,
      leftOut: true,
      preview: { select: { width: true, height: true } },
      _count: { select: { pages: true } },
    },
  });
  if (!file) return null;
  return {
    image: file.preview && { fileId, ...file.preview },
    outline: file._count.pages > 0 ? await outlineOf(file) : [],
    /** the number of pages with text */
    pages: file._count.pages,
    /** it is a document of which no program can read the text, such as a scan */
    isUnreadable: file._count.pages === 0 && !file.mediaType.startsWith('image/'),
    /** text that nobody sees was left out */
    isPartial: file.leftOut,
    /** how far its words are indexed, from 0 to 1; null when they all are */
    indexed: await indexingProgress(fileId),
    lang: file.language ? languageTag(file.language) : undefined,
  };
}

export type ResourceInside = NonNullable<Awaited<ReturnType<typeof getInside>>>;
