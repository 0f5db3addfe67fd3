import type { FileView } from '../search/listing';
import { extensionOf } from './file-name';

/** A file as pages show it. Its kind is the extension that people know: PDF, DOCX … */
export function fileOf(file: {
  id: string;
  name: string;
  bytes: number;
  pageCount: number | null;
}): FileView {
  const { id, name, bytes, pageCount } = file;
  const kind = extensionOf(name).toUpperCase();
  return { id, name, bytes, kind, pages: pageCount };
}
