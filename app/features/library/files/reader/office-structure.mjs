// What the relations and the content types of an office document say about its parts.
import { localName } from './office-rules.mjs';
import { Refused } from './refused.mjs';

const ooxml = 'application/vnd.openxmlformats-officedocument';

/** The content types that the main part may have, by its folder: neither of a template nor with macros. */
const mainTypes = new Map([
  ['word', `${ooxml}.wordprocessingml.document.main+xml`],
  ['xl', `${ooxml}.spreadsheetml.sheet.main+xml`],
]);

// The transitional and the strict form of the format.
const mainRelations = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument',
  'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument',
];

/**
 * Finds the main part. Programs open the one that the relations of the whole document name, whatever others are called,
 * so what is inspected, read and cleaned has to be that one.
 */
export function mainPartFinder() {
  /** @type {Record<string, string>[]} */
  const relations = [];
  return {
    /** @param {Record<string, string>} attributes of a relation of the whole document */
    add(attributes) {
      if (/\/officeDocument\s*$/i.test(attributes.Type ?? '')) relations.push(attributes);
    },
    /**
     * @param {ReturnType<typeof contentTypes>} types
     * @param {'word' | 'xl'} [expected] the folder of the kind of document that this has to be
     * @returns {string} its name in lower case
     * @throws {Refused} if there is none, more than one, or one of another kind
     */
    find(types, expected) {
      const [one, ...more] = relations;
      if (!one || more.length > 0 || !mainRelations.includes(one.Type ?? ''))
        throw new Refused('damaged');
      const name = (one.Target ?? '').replace(/^\//, '').toLowerCase();
      // Some programs call it `document2.xml`.
      const folder = /^(word|xl)\/[\w-]+\.xml$/.exec(name)?.[1];
      const type = mainTypes.get(folder ?? '');
      if (!type) throw new Refused('damaged');
      if (types.of(name) !== type || (expected && expected !== folder))
        throw new Refused('mismatch');
      return name;
    },
  };
}

/** Collects what the content types say. */
export function contentTypes() {
  /** @type {Map<string, string>} */
  const types = new Map();
  return {
    /** @param {string} element @param {Record<string, string>} attributes */
    add(element, { Extension, PartName, ContentType }) {
      const local = localName(element);
      if (local !== 'Default' && local !== 'Override') return;
      const of = local === 'Default' ? Extension && `.${Extension}` : PartName;
      const key = of?.toLowerCase();
      const type = ContentType?.trim().toLowerCase();
      // Of two that contradict each other, another program might take the other one.
      if (!key || !type || (types.get(key) ?? type) !== type) throw new Refused('damaged');
      types.set(key, type);
    },
    /** @param {string} part its name in lower case @returns {string} its type in lower case, '' if it has none */
    of(part) {
      const extension = /\.[^./]*$/.exec(part)?.[0] ?? '';
      return types.get(`/${part}`) ?? types.get(extension) ?? '';
    },
  };
}

/** Whether parts of this content type are XML. @param {string} type */
export function isXmlType(type) {
  return /[/+]xml\s*(?:;|$)/i.test(type);
}
