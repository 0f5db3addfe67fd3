import { aFile } from '../../factories/files';
import { aRequest, aShareLink } from '../../factories/resource-access';
import { aResource } from '../../factories/resources';
import { unbroken } from '../../factories/sequence';

/** Resources on request of one organization, in all states that somebody of another one can see. */
export async function resourcesOnRequest(
  owner: { id: string },
  asker: { person: { id: string }; organization: { id: string } },
  key: string,
) {
  const make = (title: string) =>
    aResource({
      organization: owner,
      onRequest: true,
      type: 'legal-template',
      texts: {
        es: { title: `${title} ${key}`, summary: 'Para quienes litigan ante el sistema.' },
      },
    });
  const unasked = await make('Estrategia de litigio ante el sistema interamericano');
  const asked = await make('Modelo de escrito de medidas cautelares');
  const granted = await make('Protocolo de seguridad de las visitas a centros de detención');
  await aFile(granted, `${unbroken}.pdf`, '%PDF-1.4');
  await aRequest(asked, asker, {
    purpose: 'Preparamos una solicitud conjunta y queremos seguir el mismo orden.',
  });
  await aRequest(granted, asker, { granted: true });
  return { unasked, asked, granted, link: await aShareLink(asked) };
}
