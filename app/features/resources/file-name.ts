import path from 'node:path';
import { normalForm } from '~/platform/normal-form';

// Control and format characters (which can turn the reading direction), and what file systems forbid.
const unwanted = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}<>:"/\\|?*]+/gu;
const MOST_LETTERS = 100;

/**
 * A file's name as it is kept and offered again: without folders, without characters that deceive or that
 * file systems refuse, its extension in lower case.
 */
export function cleanFileName(given: string): string {
  const last = normalForm('NFC', given).split(/[/\\]/).at(-1) ?? '';
  const extension = path.extname(last.replace(unwanted, ''));
  const stem = last
    .slice(0, last.length - path.extname(last).length)
    .replace(unwanted, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|(?<![. ])[. ]+$/g, '');
  return ([...stem].slice(0, MOST_LETTERS).join('') || 'tejido') + extension.toLowerCase();
}
