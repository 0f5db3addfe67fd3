import { db } from '~/platform/db/client.server';
import { textQuery } from '~/platform/db/text-search.server';
import type { Passage } from './excerpt';

// Private-use characters stand around what matched, so that no text can be taken for a mark.
const START = '\ue000';
const STOP = '\ue001';
const marks = `StartSel=${START}, StopSel=${STOP}`;

/** The summaries and descriptions of organizations with the asked words marked, by organization. */
export async function readExcerpts(
  ids: readonly string[],
  asked: string,
): Promise<Map<string, Passage[]>> {
  const text = textQuery(asked);
  const found = new Map<string, Passage[]>();
  if (!text || ids.length === 0) return found;
  const rows = await db().$queryRaw<
    { id: string; locale: string; summary: string; description: string }[]
  >`
    SELECT t.organization_id AS id, t.locale,
      ts_headline(c.name, t.summary, ${text.any}, ${`HighlightAll=true, ${marks}`}) AS summary,
      ts_headline(c.name, t.description, ${text.any},
        ${`MaxFragments=1, MinWords=14, MaxWords=32, ${marks}`}) AS description
    FROM organization_text t
    CROSS JOIN LATERAL (SELECT CASE t.locale WHEN 'es' THEN 'spanish'::regconfig
      WHEN 'en' THEN 'english'::regconfig ELSE 'simple'::regconfig END AS name) c
    WHERE t.organization_id = ANY(${[...ids]}::uuid[])`;
  for (const { id, locale, summary, description } of rows) {
    const passages = found.get(id) ?? [];
    passages.push(passage(locale, 'summary', summary), passage(locale, 'description', description));
    found.set(id, passages);
  }
  return found;
}

function passage(locale: string, from: Passage['from'], marked: string): Passage {
  const parts = marked
    .split(START)
    .flatMap((piece, index) => {
      if (index === 0) return [{ text: piece, matched: false }];
      const [hit = '', ...rest] = piece.split(STOP);
      return [
        { text: hit, matched: true },
        { text: rest.join(''), matched: false },
      ];
    })
    .filter(({ text }) => text !== '');
  return { locale, from, parts };
}
