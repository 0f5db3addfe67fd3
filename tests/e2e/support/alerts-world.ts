import { aStoredAlert } from '../../factories/alerts';

interface Known {
  full: { id: string };
  bare: { id: string };
}

/** An alert that is confirmed, one that nobody confirmed, and one that expired. */
export async function makeAlerted({ full, bare }: Known) {
  const confirmed = await aStoredAlert({
    by: full,
    title: 'El Puesto Ejemplo recibe ahora solo hasta las 16:00',
    text: 'Desde el lunes. Quien llegue más tarde espera hasta el día siguiente en el albergue municipal.',
    confirmedBy: [{ by: bare, text: 'Lo vimos el martes, y hay un aviso en la puerta.' }],
  });
  const unconfirmed = await aStoredAlert({
    by: full,
    locale: 'en',
    title: 'The consulate asks for two appointments before it issues a travel document',
  });
  const expired = await aStoredAlert({ by: full, expiresAt: new Date(Date.now() - 86_400_000) });
  return { confirmed: confirmed.slug, unconfirmed: unconfirmed.slug, expired: expired.slug };
}
