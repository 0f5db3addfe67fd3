import { useRouteLoaderData } from '@remix-run/react';
import { useTypedOfPage } from './kept-typed';
import { stampField } from '~/platform/http/human-form.schema';

/**
 * Belongs in every form with which a signed-in person creates something: the page's stamp, which makes two
 * posts of the same form count once.
 */
export function StampField() {
  const root = useRouteLoaderData<{ stamp?: string | null }>('root');
  // A draft keeps the stamp of its page: sent twice, even from there, it counts once.
  const kept = useTypedOfPage()?.kept?.stamp;
  return <input type="hidden" name={stampField} value={kept ?? root?.stamp ?? ''} />;
}
