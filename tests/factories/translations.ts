import type { Person } from '~/platform/auth/actor';
import { keepDraft } from '~/features/organizations/editing/profile-draft.server';
import { updateTexts } from '~/features/organizations/translations/update-texts.server';
import { anOrganization } from './organizations';
import { actorOf, aPerson } from './people';

const before =
  'Acompañamos a niñas, niños y adolescentes que regresan a sus comunidades.\n\n' +
  'Atendemos de lunes a viernes en la oficina de Huehuetenango.\n\n' +
  'Formamos a docentes y a promotoras de las comunidades.';

/** An organization whose Spanish description and a service's description changed after they were translated. */
export async function aProfileBehind(name?: string) {
  const organization = await anOrganization({
    ...(name ? { name } : {}),
    texts: {
      es: { summary: 'Acompaña retornos.', description: before },
      en: {
        summary: 'Supports returns.',
        description:
          'We support children and adolescents who return to their communities.\n\n' +
          'We are open Monday to Friday at our Huehuetenango office.\n\n' +
          'We train teachers and community workers.',
      },
    },
    services: [
      {
        service: 'education',
        description: {
          es: 'Nivelación y regreso a la escuela.',
          en: 'Catching up and going back to school.',
        },
        reach: { es: 'Escriba a la oficina de Huehuetenango.', en: '' },
      },
    ],
  });
  const actor = await actorOf(await aPerson({ memberOf: organization }));
  await updateTexts(actor, organization.slug, {
    version: 1,
    texts: {
      'description.es': before.replace('lunes a viernes', 'lunes a sábado'),
      'services.education.description.es': 'Nivelación, útiles y regreso a la escuela.',
    },
    sources: {},
  });
  return { ...organization, version: 2 };
}

/** A draft of a summary that somebody else has meanwhile published with another text. */
export async function aDraft(person: { id: string }, { slug }: { slug: string }) {
  const actor = (await actorOf(person)) as Person;
  await keepDraft(actor, slug, { 'summary.en': 'Accompanies those who return.' }, 2);
  await updateTexts(actor, slug, {
    version: 2,
    texts: { 'summary.en': 'Supports people who return.' },
    sources: {},
  });
}
