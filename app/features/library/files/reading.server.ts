import { languageTag } from '~/i18n/language-codes';
import type { Locale } from '~/i18n/locale';
import { pickText } from '~/i18n/pick';
import type { Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { pageWithin } from '~/platform/paging';
import { slugParam } from '~/platform/slug.schema';
import { placeOf } from './page-unit';
import { firstLine } from './reading-lines';
import { openableResources } from './openable.server';

/** A resource with its titles and its first file, if the actor may open it. */
function pagesOf(actor: Actor, slug: string) {
  return db().resource.findFirst({
    where: { AND: [{ slug }, openableResources(actor)] },
    select: {
      slug: true,
      visibility: true,
      texts: { orderBy: { locale: 'asc' }, select: { locale: true, title: true } },
      files: {
        orderBy: { position: 'asc' },
        take: 1,
        select: {
          id: true,
          language: true,
          mediaType: true,
          pageCount: true,
          leftOut: true,
          _count: { select: { pages: true } },
        },
      },
    },
  });
}

/**
 * The text of one page of a resource, for slow phones, screen readers and anybody who only wants to read.
 *
 * @param asked the page, counted from 1 and clamped to the range
 * @returns null when there is no such resource that the actor may open, or it has no text
 */
export async function readPage(actor: Actor, slug: string, asked: number, locale: Locale) {
  if (!slugParam.safeParse(slug).success) return null;
  const resource = await pagesOf(actor, slug);
  const file = resource?.files[0];
  if (!resource || !file || file._count.pages === 0) return null;
  const where = { fileId: file.id };
  const { page, pages, skip } = pageWithin(asked, file._count.pages, 1);
  const row = await db().resourceFilePage.findFirst({
    where,
    orderBy: { number: 'asc' },
    skip,
    select: { number: true, text: true },
  });
  if (!row) return null;
  return {
    slug: resource.slug,
    title: pickText(resource.texts, locale, ({ title }) => title) ?? { text: slug, locale },
    /** BCP 47; undefined when unknown */
    lang: file.language ? languageTag(file.language) : undefined,
    page,
    pages,
    /** where it is in the file; the number differs from `page` because pages without text are left out */
    place: placeOf(file, row.number, row.text),
    /** text that nobody sees was left out */
    isPartial: file.leftOut,
    text: row.text,
  };
}

/**
 * The first line of each page of a file, in order, as a substitute for a table of contents. `position` is the page
 * of the reading view.
 */
export async function outlineOf(
  file: { id: string; mediaType: string; pageCount: number | null },
  most = 60,
) {
  const rows = await db().$queryRaw<{ number: number; start: string }[]>`
    SELECT number, left(text, 400) AS start FROM resource_file_page
    WHERE file_id = ${file.id}::uuid ORDER BY number LIMIT ${most}`;
  return rows.map(({ number, start }, index) => {
    const place = placeOf(file, number, start);
    const own = place.unit === 'sheet' ? start.slice(place.name.length) : start;
    return { position: index + 1, place, start: firstLine(own) };
  });
}
