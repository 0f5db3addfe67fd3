import { keepFormDraft } from '~/platform/http/form-drafts.server';
import { anOrganization } from './organizations';
import { actorOf, aPerson } from './people';
import { publishTexts } from './texts';

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
  await publishTexts(actor, organization.slug, {
    version: 1,
    texts: {
      'description.es': before.replace('lunes a viernes', 'lunes a sábado'),
      'services.education.description.es': 'Nivelación, útiles y regreso a la escuela.',
    },
  });
  return { ...organization, version: 2 };
}

/** A draft of a summary that somebody else has meanwhile published with another text. */
export async function aDraft(person: { id: string }, { slug }: { slug: string }) {
  const actor = await actorOf(person);
  await keepFormDraft(person.id, `/workspace/organizations/${slug}/edit`, [
    ['version', '2'],
    ['summary.en', 'Accompanies those who return.'],
  ]);
  await publishTexts(actor, slug, {
    version: 2,
    texts: { 'summary.en': 'Supports people who return.' },
  });
}
