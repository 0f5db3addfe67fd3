import type { LocalText } from '~/components/foreign';
import type { Audience } from '~/platform/auth/audience';
import type { Snippet } from './snippet';

/** A file as pages speak of it before anybody downloads it. */
export interface FileView {
  id: string;
  name: string;
  /** What people call its kind: PDF, DOCX … */
  kind: string;
  bytes: number;
  /** How many pages it has, or sheets; null where it has none, or nobody knows. */
  pages: number | null;
}

/** A resource as every list of the portal shows it. */
export interface ResourceListing {
  slug: string;
  title: LocalText;
  summary: LocalText | null;
  type: LocalText;
  visibility: Audience;
  /** Partners see its title and ask for the rest. */
  isOnRequest: boolean;
  year: number | null;
  organization: { slug: string; name: string; locale: string };
  /** Names of the languages it is written in. */
  languages: string[];
  file: FileView | null;
  createdAt: Date;
  /** Its review date has passed: it may no longer hold. */
  isPastReview: boolean;
  /** Names of the languages of its other editions that the reader may read. */
  alsoIn: string[];
  /** What a page of it says of what was asked. */
  snippet: Snippet | null;
}

/** The same in the list of one's own. */
export interface OwnListing extends ResourceListing {
  /** How often its file was downloaded in all. */
  downloads: number;
}
