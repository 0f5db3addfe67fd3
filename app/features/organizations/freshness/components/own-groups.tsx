import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { OwnFreshness } from '../own-freshness.server';
import type { ProfileGroup } from '../../profile/profile-groups';
import { GroupFreshness } from './group-freshness';

/** The section of the profile form in which a group is edited. */
const sectionOf: Record<ProfileGroup, string> = {
  help: 'expertise',
  services: 'service',
  places: 'places',
  languages: 'languages',
  contacts: 'contacts',
  texts: 'texts',
  facts: 'facts',
};

/** Each group of a profile with its freshness, and the actions to confirm or to edit it. */
export function OwnGroups({ profile, now }: { profile: OwnFreshness; now: Date }) {
  const { t } = useTranslation('freshness');
  const locale = useLocale();
  const edit = links.editOrganization(locale, profile.slug);
  return (
    <ul className="plain-list max-w-3xl">
      {profile.groups.map(({ group, state, confirmedAt, by }) => (
        <li key={group} id={group} className="grid gap-2 sm:grid-cols-[1fr_auto] items-center">
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
              to={`${edit}#${sectionOf[group]}`}
              aria-label={t('editNamed', { group: t(`group.${group}`) })}
            >
              {t('editGroup')}
            </Link>
          </Form>
        </li>
      ))}
    </ul>
  );
}
