import { languageTag } from '~/i18n/language-codes';
import type { Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { outlineOf } from './reading.server';
import { openableResources } from './openable.server';

/** The preview of a file, for those who may download it. */
export async function getInside(actor: Actor, fileId: string) {
  const file = await db().resourceFile.findFirst({
    where: { id: fileId, resource: openableResources(actor) },
    select: {
      language: true,
      preview: { select: { width: true, height: true } },
      _count: { select: { pages: true } },
    },
  });
  if (!file) return null;
  return {
    image: file.preview && { fileId, ...file.preview },
    outline: file._count.pages > 0 ? await outlineOf(fileId) : [],
    /** the number of pages with text */
    pages: file._count.pages,
    lang: file.language ? languageTag(file.language) : undefined,
  };
}

export type ResourceInside = NonNullable<Awaited<ReturnType<typeof getInside>>>;
