import type { LocalText } from '~/components/foreign';
import type { Audience } from '~/platform/auth/audience';
import type { Snippet } from './snippet';

/** A file as pages show it before a download. */
export interface FileView {
  id: string;
  name: string;
  /** The common name of its format: PDF, DOCX … */
  kind: string;
  bytes: number;
  /** The number of its pages or sheets; null if it has none, or if they are unknown. */
  pages: number | null;
}

/** A resource as every list of the portal shows it. */
export interface ResourceListing {
  slug: string;
  title: LocalText;
  summary: LocalText | null;
  type: LocalText;
  visibility: Audience;
  /** Partners see its title and must ask for the file. */
  isOnRequest: boolean;
  year: number | null;
  organization: { slug: string; name: string; nameLocale: string };
  /** Names of the languages it is written in. */
  languages: string[];
  file: FileView | null;
  createdAt: Date;
  /** Its review date has passed, so it may be outdated. */
  isPastReview: boolean;
  /** Names of the languages of its other editions that the reader may read. */
  alsoIn: string[];
  /** A passage of its file that matches the question. */
  snippet: Snippet | null;
}

/** A resource in the list of one's own organization. */
export interface OwnListing extends ResourceListing {
  /** How often its file was downloaded in total. */
  downloads: number;
}
