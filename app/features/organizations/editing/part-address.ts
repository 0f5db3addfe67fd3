import { links } from '~/i18n/links';
import type { Locale } from '~/i18n/locale';
import { firstPart, type FormPart } from './form-parts.schema';

/** The address of a part of the profile's form; the form's own is that of its first part with texts. */
export function partAddress(locale: Locale, slug: string, part: FormPart): string {
  return part === firstPart
    ? links.editOrganization(locale, slug)
    : links.editPart(locale, slug, part);
}
