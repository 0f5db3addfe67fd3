import type { FileView } from './listing';

/** A file as pages speak of it. Its kind is what people call it by: PDF, DOCX … */
export function fileOf({ id, name, bytes }: Omit<FileView, 'kind'>): FileView {
  const kind = name.slice(name.lastIndexOf('.') + 1).toUpperCase();
  return { id, name, bytes, kind };
}
