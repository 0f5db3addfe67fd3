import crypto from 'node:crypto';
import type { Audience } from '~/platform/auth/audience';
import { can } from '~/platform/auth/permissions';
import { actorInRole, type Role } from './roles';

/** The kind of field that a word is in, which decides who may read it. */
export type Place =
  | Audience
  | 'archived'
  | 'withdrawn'
  | 'hidden for safety'
  | 'name of a hidden organization'
  | 'reason for hiding'
  | 'member'
  | 'invitation'
  | 'report of a comment'
  | 'another organization'
  | 'person of another organization'
  | 'draft'
  | 'earlier file';

export interface Canary {
  word: string;
  place: Place;
  /** the member or guest whom it is about */
  about?: Role;
}

const mayRelease = (role: Role) => can(actorInRole(role), 'organization.release', 'hidden');

const readers: Record<Place, (role: Role) => boolean> = {
  public: () => true,
  network: (role) => can(actorInRole(role), 'read.network'),
  organization: (role) => can(actorInRole(role), 'read.organization', 'own'),
  archived: (role) => can(actorInRole(role), 'organization.administer'),
  withdrawn: () => false,
  'hidden for safety': () => false,
  // Its own people know that it is hidden for safety; those who may end that also know the reason.
  'name of a hidden organization': (role) => role === 'hiddenStaff' || mayRelease(role),
  'reason for hiding': (role) => mayRelease(role),
  member: (role) => can(actorInRole(role), 'members.read', 'own'),
  invitation: (role) => can(actorInRole(role), 'members.read', 'own'),
  'report of a comment': (role) => can(actorInRole(role), 'comment.moderate'),
  'another organization': (role) => can(actorInRole(role), 'read.organization', 'other'),
  'person of another organization': (role) => can(actorInRole(role), 'members.read', 'other'),
  // Nobody except the person who typed it, whom the canary is about.
  draft: () => false,
  'earlier file': (role) => can(actorInRole(role), 'organization.export', 'own'),
};

// The search corrects spelling, so the words must not resemble one another or any other word.
const letters = 'bcdfghjklmnpqrstvwxz';
const newWord = () =>
  Array.from(crypto.randomBytes(14), (byte) => letters[byte % letters.length]).join('');

/** Unique words, each in one field of one row. */
export class Canaries {
  readonly all: Canary[] = [];

  /** A new word for a field. */
  in(place: Place, about?: Role): string {
    const word = newWord();
    this.all.push({ word, place, ...(about ? { about } : {}) });
    return word;
  }

  /** Adds a word that a row has anyway, such as its slug. */
  add(place: Place, word: string, about?: Role): void {
    this.all.push({ word, place, ...(about ? { about } : {}) });
  }

  /** The words that must not be in anything that a role gets; people may read what is about themselves. */
  forbidden(role: Role): string[] {
    return this.all
      .filter(({ place, about }) => about !== role && !readers[place](role))
      .map(({ word }) => word);
  }

  /** The words that a role must find somewhere: the matrix visits the pages where they are. */
  expected(role: Role): string[] {
    return this.all
      .filter(({ place }) => ['public', 'network', 'organization'].includes(place))
      .filter(({ place }) => readers[place](role))
      .map(({ word }) => word);
  }
}
