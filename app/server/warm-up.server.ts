import { defaultLocale } from '~/i18n/locale';
import { links } from '~/i18n/links';
import { minute } from '~/platform/durations';

/**
 * Asks the portal's own search a question before anybody is told that it is ready. What understands questions is
 * read and indexed for the first one, and whoever came meanwhile would wait for it.
 */
export async function warmUp(url: string): Promise<void> {
  const question = `${url}${links.directory(defaultLocale)}?q=asilo`;
  const answered = await fetch(question, { signal: AbortSignal.timeout(minute) }).catch(
    () => undefined, // then the first visitor waits, as without this
  );
  await answered?.body?.cancel();
}
