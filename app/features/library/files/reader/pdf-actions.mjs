// What a PDF does by itself, and what leads out of it.
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString } from './pdf-library.mjs';
import { hasLocalPath } from './local-path.mjs';

/** @typedef {import('./reading').Found} Found */
/** @typedef {import('@cantoo/pdf-lib').PDFContext} PDFContext */

const name = PDFName.of;
const text = (/** @type {unknown} */ value) =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';

// Actions that stay within the document, by who starts them.
const within = new Set(['GoTo', 'Named', 'SetOCGState'].map(name));
const inForms = new Set([...within, ...['Hide', 'ResetForm'].map(name)]);
const onLinks = new Set([...within, name('URI')]);
// Actions that run, send or play something.
const running = new Set(
  ['JavaScript', 'Launch', 'ImportData', 'SubmitForm', 'GoToE', 'Rendition', 'Sound', 'Movie'].map(
    name,
  ),
);
// Where programs look for names of files that hold the content of a stream.
const ofFile = ['FS', 'F', 'UF', 'DOS', 'Mac', 'Unix', 'Desc'];
const ofOutside = ['F', 'FFilter', 'FDecodeParms'];

/**
 * Removes from a dictionary the actions that do not stay within the document, and the names of files outside of it.
 *
 * @param {PDFDict} dictionary
 * @param {PDFContext} context
 * @param {boolean} isStream whether it describes a stream
 * @param {Found[]} found the findings, to which it appends
 */
export function cleanActions(dictionary, context, isStream, found) {
  /** @param {string} key */
  const look = (key) => context.lookup(dictionary.get(name(key)));
  /** @param {string} key @param {Found['kind']} kind */
  const take = (key, kind, value = '') => {
    if (!dictionary.has(name(key))) return;
    found.push({ kind, value });
    dictionary.delete(name(key));
  };
  const subtype = look('Subtype');
  const byReader = subtype === name('Link') ? onLinks : inForms;
  cleanAction('OpenAction', within, 'fetch');
  cleanAction('A', byReader, 'link');
  cleanAction('Next', within, 'fetch');
  cleanAction('PA', within, 'link');
  for (const key of ['AA', 'PresSteps']) take(key, 'script');
  if (isStream) for (const key of ofOutside) take(key, 'fetch', fileOf(look('F')));
  if (subtype === name('Form') || subtype === name('Image')) take('Ref', 'fetch');
  const isFile = look('Type') === name('Filespec') || look('FS') === name('URL');
  if (isFile) for (const key of ofFile) take(key, 'fetch', text(look(key)));

  /** @param {string} key @param {Set<PDFName>} allowed @param {Found['kind']} kind */
  function cleanAction(key, allowed, kind) {
    const value = look(key);
    const actions = value instanceof PDFArray ? value.asArray() : [value];
    for (const action of actions.map((one) => context.lookup(/** @type {any} */ (one)))) {
      if (!(action instanceof PDFDict)) continue;
      const type = context.lookup(action.get(name('S')));
      // An attribute of a tagged element has the same key.
      if (!(type instanceof PDFName)) continue;
      const isLocal =
        type === name('URI') && hasLocalPath(text(context.lookup(action.get(name('URI')))));
      if (allowed.has(type) && !isLocal) {
        if (action.has(name('F'))) action.delete(name('F'));
        continue;
      }
      take(key, running.has(type) ? 'script' : isLocal ? 'path' : kind, targetOf(action, context));
      return;
    }
  }
}

/** @param {PDFDict} action @param {PDFContext} context */
function targetOf(action, context) {
  return (
    fileOf(context.lookup(action.get(name('F')))) || text(context.lookup(action.get(name('URI'))))
  );
}

/** The name of a file, as a text or in a file specification. @param {unknown} value */
function fileOf(value) {
  if (!(value instanceof PDFDict)) return text(value);
  return text(value.lookup(name('UF'))) || text(value.lookup(name('F')));
}

// Texts that describe a figure or a field, and are not drawn.
const descriptions = ['Alt', 'ActualText', 'E', 'TU', 'TM'];

/** Removes descriptions that are a place on somebody's disk. @param {PDFDict} dictionary @param {Found[]} found */
export function cleanDescriptions(dictionary, found) {
  for (const key of descriptions) {
    const value = text(dictionary.lookup(name(key)));
    if (!hasLocalPath(value)) continue;
    found.push({ kind: 'path', value });
    dictionary.delete(name(key));
  }
}

// What the catalog may name; other names are of scripts, attached files and pages from the web.
const keptNames = new Set(['Dests', 'AP'].map(name));

/** @param {PDFDict} names the name dictionary of the catalog @param {Found[]} found */
export function cleanNames(names, found) {
  for (const key of names.keys()) {
    if (keptNames.has(key)) continue;
    const isFiles = key === name('EmbeddedFiles') || key === name('Renditions');
    found.push({
      kind: isFiles ? 'attachment' : key === name('JavaScript') ? 'script' : 'note',
      value: '',
    });
    names.delete(key);
  }
}
