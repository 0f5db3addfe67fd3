/** Why a file is refused, as message keys of `forms`; each message says what to do. */
export const refusals = [
  'fileTooLarge',
  'fileEmpty',
  'fileKind',
  'fileMismatch',
  'fileIsPdf',
  'fileIsDocx',
  'fileIsXlsx',
  'fileIsJpeg',
  'fileIsPng',
  'fileIsWebp',
  'fileDamaged',
  'fileProtected',
  'fileMacros',
  'fileExternal',
  'fileConnected',
  'fileEmbedded',
  'fileUnpacked',
  'imageTooLarge',
  'fileInfected',
  'fileUnscanned',
  'fileNoRoom',
  'filesWaiting',
  'filesTooOften',
  'uploadGone',
] as const;

export type Refusal = (typeof refusals)[number];
