import { normalForm } from '~/platform/normal-form';

// Control and format characters (which can reverse the text direction), and characters that file systems forbid.
const unwanted = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}<>:"/\\|?*]+/gu;
const MOST_LETTERS = 100;

/** The extension in lower case, without its dot; '' when there is none, as in "A.C." and "2.0". */
export function extensionOf(name: string): string {
  return /\.([a-z][a-z0-9]{1,4})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/**
 * The file name to store and to offer for download: without folders, without deceptive characters and those that
 * file systems forbid, and with its extension in lower case.
 */
export function cleanFileName(given: string): string {
  const last = (normalForm('NFC', given).split(/[/\\]/).at(-1) ?? '').replace(unwanted, ' ').trim();
  const extension = extensionOf(last);
  const stem = (extension ? last.slice(0, -extension.length - 1) : last)
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|(?<![. ])[. ]+$/g, '');
  const name = [...stem].slice(0, MOST_LETTERS).join('') || 'tejido';
  return extension ? `${name}.${extension}` : name;
}
