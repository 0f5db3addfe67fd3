import type { FileView } from '../search/listing';
import { extensionOf } from './file-name';

/** A file as pages speak of it. Its kind is what people call it by: PDF, DOCX … */
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
