import type { FileFacts, Found } from './extraction/file-facts.schema';
import type { FileView } from '../search/listing';
import type { Offered } from '../search/offered';
import type { Refusal } from './refusals.schema';
import type { Twin } from './twins.server';

/** A file that waits for its form, as the form shows it. */
export interface ReceivedView extends FileView {
  /** What it said besides what it shows. */
  found: Found[];
  cleaning: FileFacts['cleaning'];
  /** It still says so: its sharer decides. */
  isUncleaned: boolean;
  /** What was taken out of it can be left in. */
  mayStay: boolean;
  offered: Offered;
  twins: Twin[];
}

/** A file that is not taken, and why. */
export interface RefusedFile {
  name: string;
  refusal: Refusal;
}
