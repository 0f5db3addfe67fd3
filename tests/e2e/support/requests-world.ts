import { aStoredRequest, aTellingOf } from '../../factories/requests';

interface Known {
  full: { id: string };
  bare: { id: string };
  bareStaff: { id: string };
}

/** A request that everybody reads, with answers in both languages, and a letter's link that nobody used. */
export async function makeAsked({ full, bare, bareStaff }: Known) {
  const asked = await aStoredRequest({
    by: full,
    audience: 'public',
    title: 'Búsqueda familiar y visita domiciliaria en el norte de Huehuetenango, en mam',
    need: 'Recibimos solicitudes de retorno y no tenemos a nadie allí.\n\n- quien haga la visita\n- quien hable mam\n\nMás en https://example.org/visitas.',
    answers: [
      { by: bare, text: 'Podemos hacerlo.\n\n> quien hable mam\n\nDos colegas lo hablan.' },
      { by: bare, text: 'We need five days to prepare the visit.', locale: 'en' },
    ],
  });
  const open = await aStoredRequest({ by: full, told: [bare] });
  await aTellingOf(asked, bareStaff);
  return { public: asked, token: await aTellingOf(open, bareStaff) };
}
