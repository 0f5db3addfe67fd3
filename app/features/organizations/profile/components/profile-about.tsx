import { useTranslation } from 'react-i18next';
import { Ago } from '~/components/ago';
import { LanguageLabel } from '~/components/foreign';
import { useLocale } from '~/i18n/use-locale';
import type { Profile } from '../public-profile.server';
import { lastOf } from '../../freshness/freshness';
import { profileGroups } from '../profile-groups';
import { Founded } from './founded';
import { GroupFreshness } from '../../freshness/components/group-freshness';
import { Fact } from './profile-help';
import { Split } from '~/components/split';
import { TextNote } from '../../translations/components/text-note';

/** The organization's description of itself, and facts about it. */
export function ProfileAbout({ profile }: { profile: Profile }) {
  const { t } = useTranslation('organization');
  const locale = useLocale();
  const { description, acronym, founded } = profile;
  if (!description && !acronym && !founded) return null;
  const foreign = description && description.locale !== locale ? description.locale : undefined;
  return (
    <Split id="about" title={t('about.title')}>
      {foreign && <LanguageLabel locale={foreign} />}
      {description && (
        <div className="prose" lang={foreign}>
          {description.text.split(/\n{2,}/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      )}
      <TextNote text={description} behind={profile.behind.description} />
      <dl className="facts mt-3">
        {acronym && <Fact name={t('about.acronym')}>{acronym}</Fact>}
        {founded && (
          <Fact name={t('about.founded')}>
            <Founded founded={founded} />
          </Fact>
        )}
      </dl>
    </Split>
  );
}

/** When the profile was last changed, and how fresh each part of it is. */
export function ProfileFreshness({ profile, now }: { profile: Profile; now: Date }) {
  const { t } = useTranslation(['organization', 'freshness']);
  const { confirmations } = profile;
  return (
    <Split id="freshness" title={t('freshness.title')}>
      <p className="note">
        {t('freshness.updated')} <Ago date={profile.updatedAt} now={now} />
        {'. '}
        {confirmations.length === 0 && t('freshness.never')}
      </p>
      {confirmations.length > 0 && (
        <ul className="legend mt-3 max-w-xl">
          {profileGroups.map((group) => (
            <li key={group}>
              {t(`freshness:group.${group}`) /* i18n keys: freshness:group.* */}
              <GroupFreshness group={group} confirmedAt={lastOf(confirmations, group)} now={now} />
            </li>
          ))}
        </ul>
      )}
    </Split>
  );
}
