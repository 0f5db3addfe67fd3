import http from 'node:http';
import { defaultLocale } from '~/i18n/locale';
import { links } from '~/i18n/links';
import { minute } from '~/platform/durations';

/**
 * Asks the portal's own search a question before anybody is told that it is ready. What understands questions is
 * read and indexed for the first one, and whoever came meanwhile would wait for it. If that fails, the first visitor
 * waits.
 *
 * @param url of this process's own server
 */
export function warmUp(url: string): Promise<void> {
  const question = `${url}${links.directory(defaultLocale)}?q=asilo`;
  return new Promise((resolve) => {
    const request = http.get(question, { timeout: minute }, (answer) => {
      answer.resume().once('close', resolve);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve());
  });
}
