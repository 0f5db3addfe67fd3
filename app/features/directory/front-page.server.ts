import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { listTerms } from '../taxonomy/taxonomy.server';
import { countMatches } from '~/features/search/directory/counts.server';
import { everybody } from '~/features/search/directory/directory.schema';

export interface CorridorStage {
  slug: string;
  name: string;
  description: string;
  organizations: number;
}

/** The size of the network, as far as the actor may see it. */
export interface NetworkNumbers {
  organizations: number;
  countries: number;
  languages: number;
}

/** The size of the network and the stages of the corridor, with how many organizations work in each. */
export async function readFrontPage(
  actor: Actor,
  locale: Locale,
): Promise<{ numbers: NetworkNumbers; stages: CorridorStage[] }> {
  const [{ total, facets }, stages] = await Promise.all([
    countMatches(actor, everybody),
    listTerms('stage', locale),
  ]);
  return {
    numbers: {
      organizations: total,
      countries: facets.country.size,
      languages: facets.language.size,
    },
    stages: stages.map(({ slug, name, description }) => ({
      slug,
      name,
      description,
      organizations: facets.stage.get(slug) ?? 0,
    })),
  };
}
