import type { Profile } from '../public-profile.server';
import { ProfileAbout, ProfileFreshness } from './profile-about';
import { ProfileContact } from './profile-contact';
import { ProfileHeader } from './profile-header';
import { ProfileHelp } from './profile-help';
import { ProfileServices } from './profile-services';
import { ProfileLanguages, ProfileWhere } from './profile-where';

interface Props {
  profile: Profile;
  now: Date;
  /** another way to contact the organization */
  contact?: React.ReactNode;
  /** shown before the freshness */
  children?: React.ReactNode;
}

/** A profile, with the sections that help readers most first; used for its page and for the preview. */
export function WholeProfile({ profile, now, contact, children }: Props) {
  return (
    <>
      <ProfileHeader profile={profile} now={now} />
      <ProfileHelp profile={profile} />
      <ProfileWhere profile={profile} />
      <ProfileLanguages languages={profile.languages} contacts={profile.contacts} />
      <ProfileContact profile={profile} now={now}>
        {contact}
      </ProfileContact>
      <ProfileAbout profile={profile} />
      <ProfileServices services={profile.services} />
      {children}
      <ProfileFreshness profile={profile} now={now} />
    </>
  );
}
