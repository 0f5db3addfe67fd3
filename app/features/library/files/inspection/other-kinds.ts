import type { FileKind } from './file-kind.server';
import type { Refusal } from '../refusals.schema';

/** Kinds of files that people have and that are not taken, by their content or, without any sign in it, by their name. */
const kinds: readonly {
  refusal: Refusal;
  /** Media types of the content. */
  mime?: RegExp;
  /** Extensions of the name, for content that shows nothing of its kind. */
  named?: RegExp;
}[] = [
  { refusal: 'fileMacros', mime: /macroenabled/i },
  { refusal: 'fileIsVideo', mime: /^video\//, named: /^(?:mp4|mov|avi|mkv|3gp|webm|mpe?g|wmv)$/ },
  { refusal: 'fileIsAudio', mime: /^audio\//, named: /^(?:mp3|m4a|ogg|opus|wav|amr|aac|wma)$/ },
  { refusal: 'fileIsHeic', mime: /^image\/(?:heic|heif|avif)/, named: /^(?:heic|heif)$/ },
  { refusal: 'fileIsOtherImage', mime: /^image\//, named: /^(?:svg|gif|tiff?|bmp|psd)$/ },
  {
    refusal: 'fileIsSlides',
    mime: /presentation|powerpoint/,
    named: /^(?:pptx|ppsx|potx|odp|key)$/,
  },
  { refusal: 'fileIsOpenDocument', mime: /opendocument/, named: /^(?:odt|ods|odg|pages|numbers)$/ },
  { refusal: 'fileIsTemplate', mime: /officedocument.*template/, named: /^(?:dotx|xltx)$/ },
  { refusal: 'fileIsEmail', mime: /^message\//, named: /^(?:eml|msg|mbox|pst)$/ },
  { refusal: 'fileIsBook', mime: /epub|mobipocket/, named: /^(?:epub|mobi|azw3?)$/ },
  { refusal: 'fileIsRtf', mime: /rtf$/, named: /^rtf$/ },
  { refusal: 'fileIsText', named: /^(?:txt|csv|tsv|md|html?|xml|json)$/ },
  { refusal: 'fileIsOldOffice', named: /^(?:doc|xls|ppt|pps|dot|xlt|pub|wps|wpd)$/ },
  {
    refusal: 'fileIsArchive',
    mime: /^application\/(?:zip|x-(?:rar|7z|tar|gzip|bzip2?)|gzip|vnd\.rar|x-rar-compressed|x-7z-compressed)/,
    named: /^(?:zip|rar|7z|gz|tgz|tar)$/,
  },
  {
    refusal: 'fileIsProgram',
    mime: /msdownload|elf|x-mach|android\.package/,
    named: /^(?:exe|msi|bat|cmd|apk|jar|sh|js)$/,
  },
];

/** A letter as programs for e-mail save it: it begins with its headers. */
const headers =
  /^(?:(?:Return-Path|Received|From|To|Date|Subject|MIME-Version|Delivered-To|X-[\w-]+): ?[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2}/i;

/**
 * Why a file of a kind that is not taken is refused, with a message about that kind.
 *
 * @param extension of its name, in lower case; '' if it has none
 * @param found the kind that its content shows
 * @param head how it begins
 * @returns undefined for a kind that nothing is known about
 */
export function refusalOfKind(
  extension: string,
  found: FileKind | undefined,
  head: string,
): Refusal | undefined {
  // An old document of Office and a saved message share a container, as does a document with a password.
  if (found?.ext === 'cfb') {
    if (/^(?:docx|xlsx|pptx)$/.test(extension)) return 'fileProtected';
    return extension === 'msg' ? 'fileIsEmail' : 'fileIsOldOffice';
  }
  const ofContent = found && kinds.find(({ mime }) => mime?.test(found.mime));
  if (ofContent) return ofContent.refusal;
  if (found) return undefined;
  if (headers.test(head)) return 'fileIsEmail';
  return kinds.find(({ named }) => named?.test(extension))?.refusal;
}
