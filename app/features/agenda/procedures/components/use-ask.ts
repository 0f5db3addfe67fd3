import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';

interface Gap {
  country: string;
  stage: string;
  situation: string;
}

/** Situations whose population in the taxonomy has another slug. */
const populations: Readonly<Record<string, string>> = { 'returned-national': 'returned' };

/** The URL of the form that asks the network, filled in for what nobody has reported. */
export function useAsk(): (gap: Gap) => string {
  const locale = useLocale();
  return ({ country, stage, situation }) =>
    links.ask(locale, {
      about: 'procedure',
      country,
      stage,
      population: populations[situation] ?? situation,
    });
}
