import type { TFunction } from 'i18next';
import type { RightSlug } from './rights.schema';

/** The name of a child's right in the language of the page. */
export const rightName = (t: TFunction, slug: RightSlug): string =>
  t(`rights:name.${slug}`); /* i18n keys: rights:name.* */
