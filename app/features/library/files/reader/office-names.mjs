// Where the schemas of office documents have the name of a user, the time of what they did, or a file of theirs.
import { hasLocalPath } from './local-path.mjs';
import { NOBODY } from './office-part-names.mjs';

/** @typedef {import('./reading').Found} Found */

// Attributes that hold the name or the account of a person, in whatever element.
const names = new Set([
  ...['userName', 'lastAuthor', 'lastModifiedBy', 'lastEditedBy', 'modifiedBy', 'createdBy'],
  ...['refreshedBy', 'publishedBy', 'checkedOutBy', 'userId', 'providerId', 'initials'],
]);
// Others, by their element.
/** @type {Record<string, string[]>} */
const namesIn = {
  scenario: ['user', 'comment'],
  customWorkbookView: ['name'],
  userInfo: ['name'],
  cmAuthor: ['name'],
  author: ['name'],
  person: ['displayName'],
  permStart: ['ed'],
  definedName: ['comment'],
  protectedRange: ['securityDescriptor'],
};
// A name that has to stay, although it may be anybody's.
const required = new Set(['userName', 'name', 'displayName', 'lastAuthor', 'initials']);
const times = new Set(['refreshedDate', 'refreshedDateIso', 'dateUtc', 'dT']);
// What names parts of the document itself.
const ofPackage = new Set(['PartName', 'ContentType', 'Type', 'Extension', 'TargetMode']);

// Elements that go with all that is in them: the list of the recipients of a letter, where the text of a field is kept
// outside of the document, the folder of a workbook, the data of words, notes of programs.
// What refers to a document inside of this one.
const leftOut = new Set([
  ...['mailMerge', 'dataBinding', 'absPath', 'smartTagPr', 'docVars'],
  ...['externalData', 'OLEObject', 'oleObject', 'oleObjects'],
  // What ties copies to each other or to a user, and old numbers of lists.
  ...['docId', 'revisionPtr', 'securityDescriptor', 'fldData', 'numberingChange', 'customXmlPr'],
]);
// What programs for drawing add to a picture (SVG): who made it, and where it was saved.
const ofDrawings = /^(?:svg:|xlink:|xml:|xmlns:)|^[^:]*$/;

// All of these, and what may be a place on a disk, for a quick look.
const told =
  /[\s:](?:userName|last(?:Author|ModifiedBy|EditedBy)|(?:modified|created|refreshed|published|checkedOut)By|userId|providerId|initials|user|comment|name|displayName|ed|securityDescriptor|refreshedDate(?:Iso)?|dateUtc|dT)=|\\|file:|["'(=;\s]~?\/(?:Users|home|root|Volumes|private|var|tmp|mnt|media|storage|data|sdcard)\/|[a-z]:\/(?!\/)/i;

/** Whether a tag has an attribute that has to be looked at. @param {string} tag as programs usually write it */
export function isTold(tag) {
  return told.test(tag);
}

/**
 * What to leave out of a part.
 *
 * @param {string} part its name in lower case
 * @param {Found[]} found the findings, to which it appends
 */
export function ruleFor(part, found) {
  const isDrawing = part.endsWith('.svg');
  return {
    /** @param {string} local the name of an element without its prefix @param {string} name */
    isLeftOut(local, name) {
      const isUnwanted =
        leftOut.has(local) || (isDrawing && (local === 'metadata' || !ofDrawings.test(name)));
      if (isUnwanted)
        found.push({
          kind: local === 'mailMerge' || local === 'absPath' ? 'path' : 'note',
          value: '',
        });
      return isUnwanted;
    },
    /**
     * @param {string} element without its prefix
     * @param {string} key
     * @param {string} value
     * @returns {string | undefined} undefined if the attribute goes
     */
    valueOf(element, key, value) {
      const local = key.slice(key.indexOf(':') + 1);
      if (isDrawing && !ofDrawings.test(key)) {
        found.push({ kind: 'note', value: '' });
        return undefined;
      }
      if (names.has(local) || (namesIn[element] ?? []).includes(local))
        return withoutName(local, value, found);
      if (times.has(local)) {
        found.push({ kind: 'date', value });
        return undefined;
      }
      if (key.startsWith('xmlns') || ofPackage.has(key) || !hasLocalPath(value)) return value;
      // The name of a part can begin like a folder.
      if (key === 'Target' && value.startsWith('/')) return value;
      found.push({ kind: 'path', value });
      return { name: '1', Target: '#' }[local] ?? '';
    },
  };
}

/** @param {string} local @param {string} value @param {Found[]} found */
function withoutName(local, value, found) {
  const nobody = local === 'initials' ? NOBODY.slice(0, 1) : NOBODY;
  if (value === nobody || value === '') return value;
  found.push({ kind: local === 'displayName' ? 'commentAuthor' : 'editor', value });
  return required.has(local) ? nobody : undefined;
}
