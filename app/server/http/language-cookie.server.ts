import { isLocale } from '~/i18n/locale';
import { localeCookie } from '~/i18n/request.server';

const oneYear = 365 * 24 * 60 * 60;

function localeIn(pathname: string): string | undefined {
  const first = pathname.split('/')[1];
  return isLocale(first) ? first : undefined;
}

/**
 * The cookie that remembers a choice of language: people who follow a link from one of our pages to a page in
 * another language have chosen that. This needs no route and no script, and the pages stay the same for
 * everybody.
 *
 * @returns the Set-Cookie value, or undefined if nothing was chosen
 */
export function languageChoice(
  url: URL,
  referer: string | null,
  origins: ReadonlySet<string>,
): string | undefined {
  const chosen = localeIn(url.pathname);
  if (!chosen || !referer || !URL.canParse(referer)) return undefined;
  const from = new URL(referer);
  const before = localeIn(from.pathname);
  if (!origins.has(from.origin) || !before || before === chosen) return undefined;
  const secure = url.protocol === 'https:' ? '; Secure' : '';
  return `${localeCookie}=${chosen}; Path=/; Max-Age=${oneYear}; SameSite=Lax; HttpOnly${secure}`;
}
