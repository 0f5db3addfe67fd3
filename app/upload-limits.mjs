// What an upload may be. This is the only place with these figures: the form, the HTTP shell, the server, the reader's
// processes, the messages (which say the sizes) and the tests read them here. docs/security.md lists them.

const mebibyte = 1024 * 1024;

/** Sizes in bytes unless the name says otherwise. */
export const uploadLimits = Object.freeze({
  /** one file */
  fileBytes: 30 * mebibyte,
  imageBytes: 10 * mebibyte,
  imagePixels: 40_000_000,
  /** pixels of the longer side, so that no decoder has to deal with millions of rows */
  imageSide: 20_000,

  /** one form: its files, its other fields, and the bytes of everything but the files */
  filesOfForm: 30,
  fieldsOfForm: 100,
  formBytes: 256 * 1024,

  /** one person: files an hour, and files that wait to be shared */
  filesAnHour: 30,
  filesWaiting: 30,
  bytesWaiting: 200 * mebibyte,

  /** one office document: its parts and what they unpack to */
  parts: 2_000,
  unpackedBytes: 100 * mebibyte,
  /** a document inside a document, unpacked */
  innerBytes: 10 * mebibyte,
  /** relations and content types: one part, all parts of a document, and the number of relations in them */
  relationPartBytes: mebibyte,
  relationBytes: 4 * mebibyte,
  relations: 10_000,
});

/** The figures that messages name, by the names of their placeholders. */
export const uploadFigures = Object.freeze({
  fileMegabytes: uploadLimits.fileBytes / mebibyte,
  imageMegabytes: uploadLimits.imageBytes / mebibyte,
  imageMegapixels: uploadLimits.imagePixels / 1_000_000,
  imageSide: uploadLimits.imageSide,
});
