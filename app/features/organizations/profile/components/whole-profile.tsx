import type { Profile } from '../public-profile.server';
import { ProfileAbout, ProfileFreshness } from './profile-about';
import { ProfileContact } from './profile-contact';
import { ProfileHeader } from './profile-header';
import { ProfileGlance } from './profile-glance';
import { ProfileHelp } from './profile-help';
import { ProfilePath } from './profile-path';
import { ProfileServices } from './profile-services';
import { ProfileLanguages, ProfileWhere } from './profile-where';

interface Props {
  profile: Profile;
  now: Date;
  /** a way to write to the organization from this portal */
  contact?: React.ReactNode;
  /** shown before the freshness */
  children?: React.ReactNode;
}

/** A profile, with the sections that help readers most first; used for its page and for the preview. */
export function WholeProfile({ profile, now, contact, children }: Props) {
  return (
    <>
      <ProfileHeader profile={profile} />
      <ProfileGlance profile={profile} now={now} contact={contact} />
      <ProfilePath stages={profile.stages} />
      <ProfileHelp profile={profile} />
      <ProfileServices services={profile.services} />
      <ProfileWhere profile={profile} />
      <ProfileLanguages languages={profile.languages} contacts={profile.contacts} />
      <ProfileContact profile={profile} now={now} />
      <ProfileAbout profile={profile} />
      {children}
      <ProfileFreshness profile={profile} now={now} />
    </>
  );
}
