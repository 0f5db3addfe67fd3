import { listTerms } from '~/features/taxonomy/taxonomy.server';
import type { Locale } from '~/i18n/locale';
import { now } from '~/platform/clock.server';
import { readEntries } from '../procedures/compare.server';
import type { AssessmentView, EntryView } from '../procedures/entry-view';
import { standards } from '../procedures/standards';
import { rights, type RightSlug } from './rights.schema';

/** An entry that somebody measured by a right. */
export interface Assessed {
  entry: EntryView;
  assessments: AssessmentView[];
}

async function readAssessed(locale: Locale): Promise<Map<RightSlug, Assessed[]>> {
  const entries = await readEntries({}, locale, now());
  return new Map(
    rights.map(({ slug }) => [
      slug,
      entries.flatMap((entry) => {
        const assessments = entry.assessments.filter(({ right }) => right === slug);
        return assessments.length > 0 ? [{ entry, assessments }] : [];
      }),
    ]),
  );
}

/** All rights, with how many procedures organizations measured by each. */
export async function listRights(locale: Locale) {
  const assessed = await readAssessed(locale);
  return rights.map(({ slug, article }) => ({
    ...{ slug, article },
    procedures: assessed.get(slug)?.length ?? 0,
  }));
}

/** One right: the stages whose standard it is, and the procedures that meet or fail it, as organizations say. */
export async function readRight(slug: RightSlug, locale: Locale) {
  const [assessed, stages] = await Promise.all([readAssessed(locale), listTerms('stage', locale)]);
  const about = stages.filter((stage) =>
    standards[stage.slug]?.rights.some((right) => right === slug),
  );
  return {
    slug,
    article: rights.find((one) => one.slug === slug)?.article ?? null,
    stages: about.map(({ slug, name, locale }) => ({ slug, name: { text: name, locale } })),
    assessed: assessed.get(slug) ?? [],
  };
}
