import { db } from '~/platform/db/client.server';
import { unique } from './sequence';

interface Wishes {
  by?: { id: string };
  state?: 'proposed' | 'published' | 'declined';
  text?: string;
  assessedBy?: { by: { id: string }; note: string; isState?: boolean }[];
}

/** A recommendation as it is stored, in both languages. */
export async function aRecommendation(wishes: Wishes = {}) {
  const { by, state = 'published', assessedBy = [] } = wishes;
  const text = wishes.text ?? 'Que se prohíba la detención de niñas, niños y adolescentes.';
  const key = unique();
  const document = await db().sourceDocument.create({
    data: {
      ...{ slug: `documento-${key}`, symbol: `CRC/C/GTM/${key}`, issued: '2018-02' },
      texts: {
        create: [
          { locale: 'es', body: 'Comité', title: 'Observaciones finales' },
          { locale: 'en', body: 'Committee', title: 'Concluding observations' },
        ],
      },
    },
    select: { id: true, slug: true },
  });
  const recommendation = await db().recommendation.create({
    data: {
      ...{ slug: `recomendacion-${key}`, documentId: document.id, organizationId: by?.id ?? null },
      ...{ place: 'párr. 58', level: 'national', countries: ['GT'], rightSlug: 'liberty', state },
      decidedAt: state === 'proposed' ? null : new Date(),
      texts: {
        create: [
          { locale: 'es', text, isOfficial: true },
          { locale: 'en', text: `In English: ${text}`, isOfficial: false },
        ],
      },
      statusAssessments: {
        create: assessedBy.map(({ by: one, note, isState = false }) => ({
          ...{ organizationId: one.id, countryCode: 'GT', year: 2026, isState, note },
          ...{ status: isState ? 'implemented' : 'partly', locale: 'es' },
        })),
      },
    },
    select: { id: true, slug: true },
  });
  return { ...recommendation, document };
}
