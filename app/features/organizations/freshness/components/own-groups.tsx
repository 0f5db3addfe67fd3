import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '~/i18n/use-locale';
import type { OwnFreshness } from '../own-freshness.server';
import { partAddress } from '../../editing/part-address';
import { partOfGroup } from '../../editing/part-states';
import type { Profile } from '../../profile/public-profile.server';
import { GroupContent } from './group-content';
import { GroupFreshness } from './group-freshness';

/** Each group of a profile with its freshness, and the actions to confirm or to edit it. */
export function OwnGroups({
  profile,
  shown,
  now,
}: {
  profile: OwnFreshness;
  /** the profile as its people see it */
  shown: Profile | null;
  now: Date;
}) {
  const { t } = useTranslation('freshness');
  const locale = useLocale();
  return (
    <ul className="plain-list">
      {profile.groups.map(({ group, state, confirmedAt, by }) => (
        <li
          key={group}
          id={`group-${group}`}
          className="grid gap-2 sm:grid-cols-[1fr_auto] items-center"
        >
          <div>
            {/* i18n keys: freshness:group.*, freshness:holds.* */}
            <h2 className="text-base font-semibold m-0">{t(`group.${group}`)}</h2>
            <p className="hint">{t(`holds.${group}`)}</p>
            <p className="where">
              <GroupFreshness group={group} confirmedAt={confirmedAt} now={now} state={state} />
              {by && ` · ${t('by', { name: by })}`}
            </p>
          </div>
          <Form method="post" className="actions">
            <input type="hidden" name="group" value={group} />
            <button
              className="button button-quiet"
              aria-label={t('confirmNamed', { group: t(`group.${group}`) })}
            >
              {t('confirmGroup')}
            </button>
            <Link
              className="inline-flex min-h-11 items-center"
              to={partAddress(locale, profile.slug, partOfGroup(group))}
              aria-label={t('editNamed', { group: t(`group.${group}`) })}
            >
              {t('editGroup')}
            </Link>
          </Form>
          <div className="col-span-full">
            {shown && <GroupContent group={group} profile={shown} now={now} />}
          </div>
        </li>
      ))}
    </ul>
  );
}
