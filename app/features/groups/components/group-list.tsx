import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { OwnName } from '~/components/own-name';
import { exactDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { DiscussionListing, GroupListing } from '../group-page.server';

/** A list of groups: name, how one joins, how many organizations belong to it. */
export function GroupList({ groups }: { groups: readonly GroupListing[] }) {
  const { t } = useTranslation('groups');
  const locale = useLocale();
  return (
    <ul className="results">
      {groups.map((one) => (
        <li key={one.slug} data-result={one.slug}>
          <h2>
            <Link to={links.group(locale, one.slug)}>
              <Foreign value={one.name} />
            </Link>
          </h2>
          <p className="where">
            {/* i18n keys: groups:access.* */}
            {t(`access.${one.access}`)} · {t('organizations', { count: one.organizations })}
            {one.isOwn && <> · {t('yours')}</>}
            {one.isClosed && <> · {t('isClosed')}</>}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** A list of discussions: title, who began it, how it stands. */
export function DiscussionList({ discussions }: { discussions: readonly DiscussionListing[] }) {
  const { t } = useTranslation('groups');
  const locale = useLocale();
  if (discussions.length === 0) return <p className="hint">{t('noDiscussions')}</p>;
  return (
    <ol className="results">
      {discussions.map((one) => (
        <li key={one.slug} data-result={one.slug}>
          <h3>
            <Link to={links.discussion(locale, one.slug)}>
              <Foreign value={one.title} />
            </Link>
          </h3>
          <p className="where">
            <OwnName of={one.organization} />
            {' · '}
            <time dateTime={one.createdAt.toISOString()}>{exactDate(locale, one.createdAt)}</time>
            {' · '}
            {t('posts', { count: one.posts })}
            {one.status === 'decided' && <> · {t('discussion.decided')}</>}
            {one.status === 'closed' && <> · {t('isClosed')}</>}
          </p>
        </li>
      ))}
    </ol>
  );
}
