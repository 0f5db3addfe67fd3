import { saveVersion } from '~/features/agenda/campaigns/versions.server';
import { aMandate, aStoredCampaign } from '../../factories/campaigns';
import { actorOf } from '../../factories/people';
import { aRecommendation } from '../../factories/recommendations';

interface Known {
  full: { id: string };
  bare: { id: string };
  staff: { id: string };
  bareStaff: { id: string };
}

/** Joint advocacy that is open in its second version, closed for signatures, and answered. */
export async function makeCampaigns({ full, bare, staff, bareStaff }: Known) {
  await aMandate(bareStaff, bare);
  const open = await aStoredCampaign({
    ...{ by: full, signedBy: [full] },
    title: 'Carta conjunta sobre la recepción de niñas, niños y adolescentes en la frontera norte',
  });
  await saveVersion(await actorOf(staff), open.slug, {
    title: {
      es: 'Carta conjunta sobre la recepción de niñas, niños y adolescentes en la frontera norte',
      en: 'Joint letter on the reception of children and adolescents at the northern border',
    },
    addressee: { es: 'Al Congreso de la República', en: 'To the Congress of the Republic' },
    body: {
      es: 'Pedimos que se reciba a la niñez con dignidad y sin demora.\n\n- sin detención\n- con intérprete',
      en: 'We ask that children be received with dignity and without delay.\n\n- no detention\n- an interpreter',
    },
    ...{ authoritative: 'es', change: 'editorial', from: 1 },
  });
  const recommendation = await aRecommendation({
    assessedBy: [
      { by: full, note: 'El Estado lo informó al Comité.', isState: true },
      { by: bare, note: 'Solo en la capital.\n\n- en la frontera no' },
    ],
  });
  return {
    open,
    recommendation,
    frozen: await aStoredCampaign({ by: full, status: 'frozen', signedBy: [full, bare] }),
    answered: await aStoredCampaign({
      ...{ by: full, status: 'answered', signedBy: [full, bare] },
      title: 'Solicitud de audiencia temática',
    }),
  };
}
