import { languageTag } from '~/i18n/language-codes';
import { db } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import { bodyLanguageSql, type TextQuery } from '~/platform/db/text-search.server';
import { placeOf } from '../files/page-unit';
import { PAGES_OF_PART } from './body-index.server';
import { passageOf, START, STOP, type Snippet } from './snippet';

const options = `HighlightAll=true, StartSel=${START}, StopSel=${STOP}`;

// A page of print has fewer; a sheet of a workbook can have millions, and all of them are read for each search.
const MOST_LETTERS = 6_000;

/**
 * For each resource, the page that matches the most words, with a passage of it. It only reads the ten pages that
 * the index found, of the resources on one page of results, which the actor may read.
 */
export async function readSnippets(
  ids: readonly string[],
  text: TextQuery,
): Promise<Map<string, Snippet>> {
  if (ids.length === 0) return new Map();
  const held = (document: Prisma.Sql) =>
    Prisma.join(
      text.words.map((word) => Prisma.sql`(${document} @@ ${word})::int`),
      ' + ',
    );
  const rows = await db().$queryRaw<
    {
      id: string;
      number: number;
      position: number;
      start: string;
      mediaType: string;
      pageCount: number | null;
      language: string | null;
      marked: string;
    }[]
  >`
    WITH best AS (
      SELECT DISTINCT ON (b.resource_id) b.resource_id, b.file_id, b.part
      FROM resource_body b
      WHERE b.resource_id = ANY(${[...ids]}::uuid[]) AND b.document @@ ${text.any}
      ORDER BY b.resource_id, ${held(Prisma.sql`b.document`)} DESC, b.part
    ), page AS (
      SELECT DISTINCT ON (best.resource_id)
        best.resource_id, p.file_id, p.number, p.text, f.language, f.media_type, f.page_count, c.name
      FROM best JOIN resource_file f ON f.id = best.file_id
      JOIN resource_file_page p ON p.file_id = best.file_id
        AND p.number > best.part * ${PAGES_OF_PART}::int
        AND p.number <= (best.part + 1) * ${PAGES_OF_PART}::int
      CROSS JOIN LATERAL (SELECT ${bodyLanguageSql(Prisma.sql`f.language`)} AS name) c
      CROSS JOIN LATERAL (SELECT to_tsvector(c.name, left(p.text, ${MOST_LETTERS}::int)) AS document OFFSET 0) d
      WHERE d.document @@ ${text.any}
      ORDER BY best.resource_id, ${held(Prisma.sql`d.document`)} DESC, p.number
    )
    SELECT resource_id AS id, number, language, left(text, 200) AS start,
      media_type AS "mediaType", page_count AS "pageCount",
      (SELECT count(*)::int FROM resource_file_page q
        WHERE q.file_id = page.file_id AND q.number <= page.number) AS position,
      ts_headline(name, left(text, ${MOST_LETTERS}::int), ${text.any}, ${options}) AS marked
    FROM page`;
  return new Map(
    rows.map(({ id, number, position, start, language, marked, ...file }) => [
      id,
      {
        place: placeOf(file, number, start),
        position,
        locale: language && languageTag(language),
        parts: passageOf(marked),
      },
    ]),
  );
}
