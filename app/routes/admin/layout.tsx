import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { AdministrationMenu } from '~/components/navigation/administration-menu';
import { adminStyles } from '~/components/styles';
import { countWhatWaits } from '~/features/organizations/what-waits.server';
import { requirePermission } from '~/platform/auth/guard.server';

// Each child route checks permissions itself, because this one does not run when only a child's data is requested.
export const handle = { hydrate: true };
export const links: LinksFunction = adminStyles;

export async function loader({ request }: LoaderFunctionArgs) {
  return { waiting: await countWhatWaits(await requirePermission(request, 'network.figures')) };
}

export default function AdminLayout() {
  const { waiting } = useLoaderData<typeof loader>();
  return (
    <div className="admin">
      <AdministrationMenu waiting={waiting} />
      <div>
        <Outlet />
      </div>
    </div>
  );
}
