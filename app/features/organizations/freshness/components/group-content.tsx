import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { OwnName } from '~/components/own-name';
import { ProfileAbout } from '../../profile/components/profile-about';
import { ProfileContact } from '../../profile/components/profile-contact';
import { Fact, ProfileHelp } from '../../profile/components/profile-help';
import { ProfileServices } from '../../profile/components/profile-services';
import { ProfileLanguages, ProfileWhere } from '../../profile/components/profile-where';
import type { ProfileGroup } from '../../profile/profile-groups';
import type { Profile } from '../../profile/public-profile.server';

/** What a group of a profile says, as its page shows it: nobody is asked to confirm what they do not see. */
export function GroupContent({
  group,
  profile,
  now,
}: {
  group: ProfileGroup;
  profile: Profile;
  now: Date;
}) {
  const { t } = useTranslation('profile');
  switch (group) {
    case 'help':
      return <ProfileHelp profile={profile} />;
    case 'services':
      return <ProfileServices services={profile.services} />;
    case 'places':
      return <ProfileWhere profile={profile} />;
    case 'languages':
      return <ProfileLanguages languages={profile.languages} contacts={profile.contacts} />;
    case 'contacts':
      return <ProfileContact profile={profile} now={now} />;
    case 'texts':
      return (
        <>
          {profile.summary && <Foreign as="p" value={profile.summary} />}
          <ProfileAbout profile={profile} />
        </>
      );
    case 'facts':
      return (
        <dl className="facts">
          <Fact name={t('field.ownName')}>
            <OwnName of={profile} />
          </Fact>
          {profile.acronym && <Fact name={t('field.acronym')}>{profile.acronym}</Fact>}
          {profile.founded && <Fact name={t('field.foundedYear')}>{profile.founded.year}</Fact>}
        </dl>
      );
  }
}
