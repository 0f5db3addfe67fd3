import { useRouteLoaderData } from '@remix-run/react';
import { stampField } from '~/platform/http/human-form.schema';

/**
 * Belongs in every form with which a signed-in person creates something: the page's stamp, which makes two
 * posts of the same form count once.
 */
export function StampField() {
  const root = useRouteLoaderData<{ stamp?: string | null }>('root');
  return <input type="hidden" name={stampField} value={root?.stamp ?? ''} />;
}
