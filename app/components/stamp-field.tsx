import { useRouteLoaderData } from '@remix-run/react';
import { stampField } from '~/platform/http/human-form.schema';

/**
 * Goes into every form with which somebody signed in creates something: the page's stamp, by which a form
 * that is posted twice creates once.
 */
export function StampField() {
  const root = useRouteLoaderData<{ stamp?: string | null }>('root');
  return <input type="hidden" name={stampField} value={root?.stamp ?? ''} />;
}
