import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Ago } from '~/components/ago';
import { Foreign } from '~/components/foreign';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { InboxItem } from '../inbox.server';

/** What somebody was told, the newest first; what is new is marked in words. */
export function InboxList({
  items,
  now,
  level: Heading = 'h2',
}: {
  items: readonly InboxItem[];
  now: Date;
  /** of the titles */
  level?: 'h2' | 'h3';
}) {
  const { t } = useTranslation('inbox');
  const locale = useLocale();
  return (
    <ol className="results">
      {items.map((item) => (
        <li key={item.id}>
          {/* i18n keys: inbox:reason.* */}
          <p className="where">
            {item.isNew && <strong>{t('new')} · </strong>}
            {t(`reason.${item.reason}`, {
              organization: item.organization?.name ?? t('secretariat'),
            })}
            {' · '}
            <Ago date={item.createdAt} now={now} />
          </p>
          <Heading>
            <Link to={links.thread(locale, item.thread, item.number)}>
              <Foreign value={item.title} />
            </Link>
          </Heading>
        </li>
      ))}
    </ol>
  );
}
