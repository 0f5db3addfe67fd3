// What an office document may hold: the rules of decision record 050, and nothing else. office-check.mjs applies them.

/** @typedef {import('./reading').ReaderVerdict} Verdict */

/** Active parts: macros, macro and dialog sheets, and ActiveX controls. */
const runs = /vbaproject|vbadata|\/macrosheets\/|\/dialogsheets\/|\/activex\//i;
/** Embedded files. Only DOCX and XLSX, such as the workbook behind a chart, can be inspected; others are refused. */
const embedded = /\/embeddings\/(?!$)/i;
const inspectable = /\/embeddings\/[^/]+\.(?:docx|xlsx)$/i;
/** Links to external data, and web extensions. */
const connected =
  /^\/xl\/(?:connections\.xml$|externallinks\/|querytables\/|model\/)|\/webextensions\//i;

/** Whether a part is a document that can be inspected like the one that holds it. @param {string} name */
export function isInnerDocument(name) {
  return inspectable.test(`/${name}`);
}

/**
 * Why a part is refused for its name alone.
 *
 * @param {string} name
 * @param {boolean} isInner whether the part belongs to an embedded document, which may not embed another one
 * @returns {Verdict | undefined}
 */
export function refusalOfName(name, isInner) {
  const path = `/${name}`;
  if (runs.test(path)) return 'macros';
  if (connected.test(path)) return 'connected';
  return embedded.test(path) && (isInner || !inspectable.test(path)) ? 'embedded' : undefined;
}

/**
 * Why an attribute value of the relations or the content types is refused, whatever its name.
 *
 * @param {string} value
 * @returns {Verdict | undefined}
 */
export function refusalOfValue(value) {
  if (/\/aFChunk/i.test(value)) return 'embedded';
  return /macroenabled|vbaproject/i.test(value) ? 'macros' : undefined;
}

/** @type {[RegExp, Verdict][]} what is refused by the end of the type of a relation, in lower case */
const refusedRelations = [
  [/^(?:oleobject|afchunk)$/, 'embedded'],
  [/^(?:control|activexcontrol\w*|vbaproject\w*|wordvbadata|attachedtoolbars)$/, 'macros'],
  [/^(?:xl(?:intl)?macrosheet|dialogsheet|extensibility|usercustomization)$/, 'macros'],
  [/^(?:webextension\w*|connections|querytable|externallink\w*|powerpivotdata)$/, 'connected'],
];

/**
 * Why a relation is refused for its type, whatever the part is called that it leads to. Only the end of the type
 * counts, as its beginning differs between the forms of the format.
 *
 * @param {Record<string, string>} attributes of the element `Relationship`
 * @param {string} source the part that holds the relations, such as `word/_rels/document.xml.rels`
 * @param {boolean} isInner whether it belongs to an embedded document, which may not embed another one
 * @returns {Verdict | undefined}
 */
export function refusalOfRelation({ Type = '', Target = '' }, source, isInner) {
  const type = Type.trim().toLowerCase().split('/').findLast(Boolean) ?? '';
  if (isPivotSource(type, source)) return undefined;
  if (type === 'package') {
    const isInspected = !isInner && isInnerDocument(partOf(Target, source));
    return isInspected ? undefined : 'embedded';
  }
  return refusedRelations.find(([pattern]) => pattern.test(type))?.[1];
}

/**
 * Whether a relation leads from a pivot table to the workbook that its data came from. Cleaning takes it out.
 *
 * @param {string} type the last step of its type
 * @param {string} source the part that has the relation, or the part with its relations
 */
export function isPivotSource(type, source) {
  return /^externallinkpath$/i.test(type) && /^xl\/pivotcache\//i.test(source);
}

/**
 * The name of the part that a relation leads to, '' if it is not plain.
 *
 * @param {string} target
 * @param {string} source the part that holds the relation
 */
function partOf(target, source) {
  // What a program might decode or cut off, and so arrive at another part.
  if (/[?#\\]|%(?:2e|2f|5c|00)/i.test(target)) return '';
  /** @type {string[]} */
  const path = target.startsWith('/') ? [] : source.split('/').slice(0, -2);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/**
 * Why a part is refused for its first bytes, whatever its name: they are those of a program of Windows, or of a compound
 * file, which holds objects of other programs.
 *
 * @param {Buffer} start
 * @returns {Verdict | undefined}
 */
export function refusalOfStart(start) {
  return /^(?:4d5a|d0cf11e0)/.test(start.toString('hex', 0, 4)) ? 'embedded' : undefined;
}

const relationAttributes = ['Type', 'Target', 'TargetMode'];

/**
 * Whether a relation loads anything external by itself: a remote template, picture or object. Links to click on (to
 * URLs and e-mail addresses) do not. An attribute that a lenient program could take for one that matters counts.
 *
 * @param {Record<string, string>} attributes of the element `Relationship`
 * @param {string} [source] the part that holds the relations
 */
export function isExternal(attributes, source = '') {
  for (const name of Object.keys(attributes)) {
    const known = relationAttributes.find(
      (one) => one.toLowerCase() === localName(name).toLowerCase(),
    );
    if (known && known !== name) return true;
  }
  const { Type = '', Target = '', TargetMode } = attributes;
  if (TargetMode === undefined || TargetMode === 'Internal') return isElsewhere(Target);
  // Cleaning takes these out, so nothing is fetched.
  if (isPivotSource(Type.split('/').at(-1) ?? '', source)) return false;
  if (/\/(?:attachedTemplate|mailMergeSource|mailMergeHeaderSource|recipientData)$/.test(Type))
    return false;
  const isLink = /\/hyperlink$/.test(Type);
  return !(isLink && isClickable(Target.trim()));
}

/** Whether a link does nothing before somebody clicks on it, and runs no script then. @param {string} target */
function isClickable(target) {
  return (
    /^(?:https?:|mailto:|tel:|sms:|ftps?:|file:|#|[a-z]:[\\/]|[^:]*$)/i.test(target) &&
    !target.startsWith('\\\\')
  );
}

/** Whether a target that is declared internal is really a URL or a network path. @param {string} target */
function isElsewhere(target) {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/|\\)/i.test(target.trim());
}

const inValue = /url\(\s*(?:["']\s*)?(?!data:)(?:[a-z][a-z0-9+.-]*:|\/\/|\\)/i;
const references = ['src', 'href', 'althref'];

/**
 * Why an element of a drawing (VML or SVG) is refused: it runs a script, or refers to something outside of the document.
 * Links to click on in SVG are fine.
 *
 * @param {string} element
 * @param {Record<string, string>} attributes
 * @returns {Verdict | undefined}
 */
export function refusalInDrawing(element, attributes) {
  const local = localName(element).toLowerCase();
  if (/^script/.test(local)) return 'macros';
  for (const [name, value] of Object.entries(attributes)) {
    if (/^on[a-z]{2,}$/i.test(name)) return 'macros';
    if (inValue.test(value)) return 'external';
    if (!references.includes(localName(name).toLowerCase()) || !isElsewhere(value)) continue;
    const isFine = local === 'a' ? /^(?:https?|mailto):/i : /^data:image\//i;
    if (!isFine.test(value.trim())) return 'external';
  }
  return undefined;
}

/** The result of a field inside the instruction of another one: it may be anything. */
export const NESTED_FIELD = '\u0001';

// Word fields that start a program or fetch a file by themselves.
const activeField =
  /^(?:DDE|DDEAUTO|LINK|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|DATABASE|RD|AUTOTEXTLIST)\b/i;

/** Whether a field of Word acts by itself. @param {string} instruction */
export function isActiveField(instruction) {
  const text = instruction.trim();
  const [keyword = ''] = text.split(/\s/, 1);
  return keyword.includes(NESTED_FIELD) || activeField.test(text);
}

// Excel formulas that start or fetch something: a program by DDE, an add-in, a web page.
const activeFormula =
  /(?<![\w.])[\w.]+\|\s*'[^']*'\s*!|(?<![\w.])(?:_xl\w+\.)*(?:WEBSERVICE|RTD|CALL|REGISTER(?:\.ID)?|EXEC|IMAGE)\s*\(/i;

/** Whether a formula of Excel acts by itself. Its string literals do not count. @param {string} formula */
export function isActiveFormula(formula) {
  return activeFormula.test(formula.replace(/"[^"]*"/g, '""'));
}

/** The name of an element or attribute without its prefix. @param {string} name */
export function localName(name) {
  return name.slice(name.indexOf(':') + 1);
}
