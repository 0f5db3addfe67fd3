import type { FileView } from '../search/listing';

/** A file as pages speak of it. Its kind is what people call it by: PDF, DOCX … */
export function fileOf(file: {
  id: string;
  name: string;
  bytes: number;
  pageCount: number | null;
}): FileView {
  const { id, name, bytes, pageCount } = file;
  const kind = name.slice(name.lastIndexOf('.') + 1).toUpperCase();
  return { id, name, bytes, kind, pages: pageCount };
}
