import type { FileFacts, Found, Hidden, Remark } from './extraction/file-facts.schema';
import type { FileView } from '../search/listing';
import type { SuggestedValues } from './suggested-values';
import type { Refusal } from './refusals.schema';
import type { SameFile } from './same-files.server';

/** A received file that waits to be described, as its form shows it. */
export interface ReceivedView extends FileView {
  /** Its hidden data. */
  found: Found[];
  /** Its text that nobody sees. */
  hidden: Hidden[];
  /** There is more than comments, so the sharer has to decide about it. */
  mustDecide: boolean;
  /** What nobody sees can be taken out of it. */
  canBeStripped: boolean;
  remarks: Remark[];
  cleaning: FileFacts['cleaning'];
  /** The hidden data could not be removed, so the sharer must decide. */
  isUncleaned: boolean;
  /** The sharer may choose the original instead of the cleaned file. */
  mayStay: boolean;
  offered: SuggestedValues;
  sameFiles: SameFile[];
}

/** A refused file, and why. */
export interface RefusedFile {
  name: string;
  refusal: Refusal;
}
