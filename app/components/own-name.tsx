import { useLocale } from '~/i18n/use-locale';

/** An organization's own name with the language it is in. */
export interface Named {
  name: string;
  nameLocale: string;
}

/** A language to mark a text with, unless the page is in it anyway. */
export function useForeignLang(): (locale: string) => string | undefined {
  const page = useLocale();
  return (locale) => (locale === page ? undefined : locale);
}

/**
 * An organization's own name, which is the same on every page; screen readers are told its language. In a `bdi`, as
 * every name and title: one that is written from right to left does not turn what stands beside it.
 */
export function OwnName({ of: { name, nameLocale } }: { of: Named }) {
  const lang = useForeignLang();
  return <bdi lang={lang(nameLocale)}>{name}</bdi>;
}
