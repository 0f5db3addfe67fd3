import type { LoaderFunctionArgs } from '@remix-run/node';
import { exportOwnData } from '~/features/own-data/own-data.server';
import { requireLocale } from '~/i18n/request.server';
import { requireActor, requireFreshProof } from '~/platform/auth/guard.server';

/** Everything that the portal stores about the person, as a JSON file. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  requireLocale(params);
  const actor = await requireActor(request);
  requireFreshProof(request, actor);
  const held = await exportOwnData(actor);
  return new Response(`${JSON.stringify(held, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="tejido.json"',
      'Cache-Control': 'no-store',
    },
  });
}
