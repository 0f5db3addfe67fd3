import { defineLetter, isOneOf } from '~/features/notifications/letter-kind.server';
import { isolated } from '~/i18n/isolated';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { countryName } from '~/i18n/names';
import { now } from '~/platform/clock.server';
import { env } from '~/platform/env.server';
import { readEntries } from './compare.server';

/**
 * Asks the people of an organization to look again at an entry that it confirmed, as long as the entry waits for it and
 * the organization is listed.
 */
export const procedureDueLetter = defineLetter({
  kind: 'procedure-due',
  async mayStillGo({ slug }: { slug: string }, to) {
    const [entry] = await readEntries({ slug }, to.locale, now());
    if (entry?.standing.is !== 'due') return null;
    const confirmed = entry.verifications.filter(({ verdict }) => verdict === 'confirms');
    const own = await Promise.all(confirmed.map(({ by }) => isOneOf(to, by.id)));
    return own.some(Boolean) ? entry : null;
  },
  write({ slug, country, text }, { locale }) {
    const t = translator(locale, 'procedures');
    const place = countryName(locale, country);
    return {
      subject: t('due.subject', { country: place }),
      before: [t('due.what', { country: place }), isolated(text.text), t('due.do')],
      link: { url: env().publicUrl + links.procedureEntry(locale, slug), name: t('due.link') },
      after: [t('due.why')],
    };
  },
});
