import { createContext, useContext } from 'react';
import { defaultLocale, type Locale } from './locale';

export const LocaleContext = createContext<Locale>(defaultLocale);

/** The language of the page that is being rendered. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}
