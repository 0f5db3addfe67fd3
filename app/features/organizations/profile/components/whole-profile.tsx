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
  /** how else one can write to it */
  contact?: React.ReactNode;
  /** what stands before how fresh it is */
  children?: React.ReactNode;
}

/** A profile in the order in which it helps a reader: on its page, and before it is saved. */
export function WholeProfile({ profile, now, contact, children }: Props) {
  return (
    <>
      <ProfileHeader profile={profile} now={now} />
      <ProfileHelp profile={profile} />
      <ProfileWhere profile={profile} />
      <ProfileLanguages languages={profile.languages} contacts={profile.contacts} />
      <ProfileContact profile={profile}>{contact}</ProfileContact>
      <ProfileAbout profile={profile} />
      <ProfileServices services={profile.services} />
      {children}
      <ProfileFreshness profile={profile} now={now} />
    </>
  );
}
