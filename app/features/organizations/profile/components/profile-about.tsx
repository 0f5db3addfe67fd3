import { useTranslation } from 'react-i18next';
import { Ago } from '~/components/ago';
import { LanguageLabel } from '~/components/foreign';
import { useLocale } from '~/i18n/use-locale';
import type { Profile } from '../public-profile.server';
import { lastOf, partlyConfirmed } from '../../freshness/freshness';
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

/** The freshness of each group of the profile, if any has been confirmed. */
function GroupFacts({ profile, now }: { profile: Profile; now: Date }) {
  const { t } = useTranslation('freshness');
  return profileGroups.map((group) => (
    // i18n keys: freshness:group.*
    <Fact key={group} name={t(`group.${group}`)}>
      <GroupFreshness group={group} confirmedAt={lastOf(profile.confirmations, group)} now={now} />
    </Fact>
  ));
}

/** When the profile was last changed, and when the organization last confirmed it. */
export function ProfileFreshness({ profile, now }: { profile: Profile; now: Date }) {
  const { t } = useTranslation('organization');
  const parts = partlyConfirmed(profile.confirmations);
  return (
    <Split id="freshness" title={t('freshness.title')}>
      <dl className="facts">
        <Fact name={t('freshness.updated')}>
          <Ago date={profile.updatedAt} now={now} />
        </Fact>
        <Fact name={t('freshness.verified')}>
          {profile.verifiedAt ? (
            <Ago date={profile.verifiedAt} now={now} />
          ) : parts ? (
            t('freshness.partly', parts)
          ) : (
            t('freshness.never')
          )}
        </Fact>
        {profile.confirmations.length > 0 && <GroupFacts profile={profile} now={now} />}
      </dl>
    </Split>
  );
}
