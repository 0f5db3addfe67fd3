import type { Locale } from '~/i18n/locale';
import { pickText } from '~/i18n/pick';
import type { Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { readableResources } from '../resources/resources.policy';

const MOST = 3;

/** A resource that has the same file. */
export interface SameFile {
  slug: string;
  title: string;
  /** the language of the title */
  titleLocale: string;
}

/**
 * Resources with the same file, whether cleaned or as it was sent. Only those that the actor may read, so that an
 * upload cannot reveal other resources.
 */
export async function findSameFiles(
  actor: Actor,
  { sha256, sentSha256 }: { sha256: string; sentSha256: string },
  locale: Locale,
): Promise<SameFile[]> {
  const hashes = [sha256, sentSha256];
  const rows = await db().resource.findMany({
    where: {
      AND: [
        {
          files: { some: { OR: [{ sha256: { in: hashes } }, { sentSha256: { in: hashes } }] } },
        },
        readableResources(actor),
      ],
    },
    orderBy: { createdAt: 'asc' },
    take: MOST,
    select: { slug: true, texts: { select: { locale: true, title: true } } },
  });
  return rows.map(({ slug, texts }) => ({
    slug,
    title: pickText(texts, locale, ({ title }) => title)?.text ?? slug,
    titleLocale: pickText(texts, locale, ({ title }) => title)?.locale ?? locale,
  }));
}
