import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Ago } from '~/components/ago';
import { Foreign } from '~/components/foreign';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { InboxItem } from '../inbox.server';

/** What somebody was told, the newest first; what is new is marked in words. */
export function InboxList({ items, now }: { items: readonly InboxItem[]; now: Date }) {
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
          <h2>
            <Link to={links.thread(locale, item.thread, item.number)}>
              <Foreign value={item.title} />
            </Link>
          </h2>
        </li>
      ))}
    </ol>
  );
}
