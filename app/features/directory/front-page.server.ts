import type { Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { listTerms } from '../taxonomy/taxonomy.server';
import { countMatches } from './counts.queries.server';
import { countNetwork } from './coverage.queries.server';
import { everybody } from './directory.schema';

export interface CorridorStage {
  slug: string;
  name: string;
  description: string;
  organizations: number;
}

/** The size of the network and the stages of the corridor, with how many organizations work in each. */
export async function readFrontPage(
  actor: Actor,
  locale: Locale,
): Promise<{ numbers: Awaited<ReturnType<typeof countNetwork>>; stages: CorridorStage[] }> {
  const [numbers, { facets }, stages] = await Promise.all([
    countNetwork(actor),
    countMatches(actor, everybody),
    listTerms('stage', locale),
  ]);
  return {
    numbers,
    stages: stages.map(({ slug, name, description }) => ({
      slug,
      name,
      description,
      organizations: facets.stage.get(slug) ?? 0,
    })),
  };
}
