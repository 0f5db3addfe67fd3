/** What the text of a file is divided into. `part`: it has no pages of its own. */
export type PageUnit = 'page' | 'sheet' | 'part';

/** A place in a file, as readers know it. */
export interface PagePlace {
  unit: PageUnit;
  number: number;
  /** The name of a sheet, else empty. */
  name: string;
}

/** @param start how the text of the place begins: that of a sheet begins with its name */
export function placeOf(
  file: { mediaType: string; pageCount: number | null },
  number: number,
  start: string,
): PagePlace {
  if (file.mediaType.endsWith('.spreadsheetml.sheet'))
    return { unit: 'sheet', number, name: start.split('\n', 1)[0]?.trim() ?? '' };
  const hasPages = file.mediaType === 'application/pdf' || (file.pageCount ?? 0) >= number;
  return { unit: hasPages ? 'page' : 'part', number, name: '' };
}
