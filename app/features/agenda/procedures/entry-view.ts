import type { Locale } from '~/i18n/locale';
import { pickText } from '~/i18n/pick';
import { conditionOf, type TextState } from '~/i18n/text-states';
import type { RightSlug } from '../rights/rights.schema';
import type { Answer, Flag, Kind, LimitUnit, Situation } from './procedures.schema';
import { standingOf, type Standing } from './standing';
import type { StoredEntry, StoredRevision } from './stored-entries.queries.server';

export interface LocalText {
  text: string;
  locale: Locale;
}

export interface CitationView {
  /** "8 USC 1232"; null when it is no instrument */
  number: string | null;
  name: LocalText | null;
  place: string;
  source: string;
  sourceOn: string | null;
  url: string | null;
  readOn: Date | null;
  /** a public resource of the library */
  resource: { slug: string; title: LocalText } | null;
}

/** An organization as pages name it. */
export interface Speaker {
  id: string;
  slug: string;
  name: string;
  nameLocale: string;
}

export interface VerificationView {
  by: Speaker;
  verdict: 'confirms' | 'disputes';
  basis: 'own_work' | 'document' | 'authority' | 'others';
  note: LocalText;
  at: Date;
}

export interface AssessmentView {
  by: Speaker;
  right: RightSlug;
  verdict: 'meets' | 'partly' | 'fails' | 'unclear';
  reason: LocalText;
  at: Date;
}

/** A published entry as a reader of a language sees it. */
export interface EntryView {
  id: string;
  revisionId: string;
  slug: string;
  country: string;
  stage: string;
  kind: Kind;
  situations: readonly Situation[];
  text: LocalText;
  /** the text is a translation whose original has changed since */
  isOutdated: boolean;
  answer: Answer | null;
  liberty: Answer | null;
  limit: { value: number; unit: LimitUnit; from: LocalText | null } | null;
  authority: { name: LocalText; role: LocalText | null } | null;
  validFrom: string | null;
  validTo: string | null;
  publishedAt: Date;
  by: Speaker | null;
  citations: CitationView[];
  standing: Standing;
  flag: Flag | null;
  verifications: VerificationView[];
  assessments: AssessmentView[];
}

/** The text in a language, and whether it is a translation that is behind its original. */
export function shownWords(rows: StoredRevision['texts'], locale: Locale) {
  const text = pickText(rows, locale, (row) => row.text);
  const texts = Object.fromEntries(rows.map((row) => [row.locale, row.text]));
  const states = new Map(rows.map((row): [Locale, TextState] => [row.locale, stateOf(row)]));
  const isOutdated = conditionOf(texts, states, locale) === 'outdated';
  return { text: text ?? { text: '', locale }, isOutdated };
}

/** The state of a stored text, in the form that `text-states` knows. */
export function stateOf(row: {
  revision: number;
  sourceLocale: Locale | null;
  sourceRevision: number | null;
  sourceText: string;
}): TextState {
  const { revision, sourceLocale: locale, sourceRevision, sourceText: text } = row;
  const source = locale === null ? null : { locale, revision: sourceRevision ?? 0, text };
  return { revision, source };
}

/** The entry as it was published; `null` when its latest revision is not about the situation. */
export function entryView(
  entry: StoredEntry,
  locale: Locale,
  at: Date,
  situation?: Situation,
): EntryView | null {
  const revision = entry.revisions[0];
  if (!revision?.publishedAt) return null;
  const about = revision.situations as Situation[];
  if (situation && !about.includes(situation)) return null;
  const same = entry.revisions.filter(({ fact }) => fact === revision.fact);
  const { author } = revision;
  const verifications = latestWords(same, author?.id ?? null);
  const known = {
    kind: entry.kind,
    publishedAt: same.at(-1)?.publishedAt ?? revision.publishedAt,
    words: verifications.map(({ verdict, at }) => ({ verdict, at })),
    events: revision.citations.flatMap(({ instrument }) =>
      (instrument?.events ?? []).map(({ createdAt }) => createdAt),
    ),
    flag: revision.flag,
  };
  const { limitValue, limitUnit } = revision;
  const from = pickText(revision.texts, locale, (row) => row.limitFrom);
  return {
    ...{ id: entry.id, revisionId: revision.id, slug: entry.slug, kind: entry.kind },
    ...{ country: entry.countryCode, stage: entry.stage.slug, situations: about },
    ...shownWords(revision.texts, locale),
    ...{ answer: revision.answer, liberty: revision.liberty, flag: revision.flag },
    limit: limitValue !== null && limitUnit ? { value: limitValue, unit: limitUnit, from } : null,
    authority: revision.authority && authorityView(revision.authority, locale),
    ...{ validFrom: revision.validFrom, validTo: revision.validTo },
    ...{ publishedAt: revision.publishedAt, by: author },
    citations: revision.citations.map((one) => citationView(one, locale)),
    standing: standingOf(known, at),
    verifications,
    assessments: latestAssessments(same),
  };
}

function authorityView(
  { name, nameLocale, texts }: NonNullable<StoredRevision['authority']>,
  locale: Locale,
) {
  return {
    name: { text: name, locale: nameLocale },
    role: pickText(texts, locale, (row) => row.text),
  };
}

function citationView(citation: StoredRevision['citations'][number], locale: Locale): CitationView {
  const { instrument, resource, place, source, sourceOn, readOn } = citation;
  const isOpen =
    resource?.visibility === 'public' &&
    resource.withdrawnAt === null &&
    resource.organization.archivedAt === null &&
    resource.organization.hiddenForSafetyAt === null;
  const title = isOpen ? pickText(resource.texts, locale, (row) => row.title) : null;
  return {
    number: instrument?.number ?? null,
    name: instrument && pickText(instrument.texts, locale, (row) => row.text),
    ...{ place, source, sourceOn, readOn },
    url: citation.url ?? instrument?.url ?? null,
    resource: title && resource ? { slug: resource.slug, title } : null,
  };
}

/** The latest word of each organization but the one that proposed the entry; none if it was taken back. */
function latestWords(revisions: readonly StoredRevision[], author: string | null) {
  const words = new Map<string, StoredRevision['verifications'][number]>();
  const all = revisions.flatMap(({ verifications }) => verifications);
  for (const word of all.sort((a, b) => Number(a.createdAt) - Number(b.createdAt)))
    if (word.organization.id !== author) words.set(word.organization.id, word);
  return [...words.values()].flatMap((word): VerificationView[] => {
    const { organization: by, verdict, basis, note, locale, createdAt: at } = word;
    if (verdict === 'withdrawn') return [];
    return [{ by, verdict, basis, note: { text: note, locale }, at }];
  });
}

/** The latest assessment of each right by each organization. */
function latestAssessments(revisions: readonly StoredRevision[]): AssessmentView[] {
  const latest = new Map<string, AssessmentView>();
  const all = revisions.flatMap(({ assessments }) => assessments);
  for (const one of all.sort((a, b) => Number(a.createdAt) - Number(b.createdAt))) {
    const { organization: by, verdict, reason, locale, createdAt: at } = one;
    const right = one.rightSlug as RightSlug;
    latest.set(`${right}/${by.id}`, { by, right, verdict, reason: { text: reason, locale }, at });
  }
  return [...latest.values()];
}
