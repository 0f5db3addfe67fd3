import { useLocale } from '~/i18n/use-locale';

/** An organization's own name and its language. */
export interface Named {
  name: string;
  nameLocale: string;
}

/** Returns the `lang` attribute for a text, or undefined if it is in the page's language. */
export function useForeignLang(): (locale: string) => string | undefined {
  const page = useLocale();
  return (locale) => (locale === page ? undefined : locale);
}

/**
 * An organization's own name, which is the same on every page, marked with its language for screen readers. Like
 * every name and title it is in a `bdi`, so that a right-to-left name does not reorder the text around it.
 */
export function OwnName({ of: { name, nameLocale } }: { of: Named }) {
  const lang = useForeignLang();
  return <bdi lang={lang(nameLocale)}>{name}</bdi>;
}
