import { unescape } from './docx.mjs';
import { Refused } from './refused.mjs';

// Word fields that start a program or fetch a file by themselves.
const activeField =
  /^(?:DDE|DDEAUTO|LINK|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|DATABASE|RD|AUTOTEXTLIST)\b/i;
const fieldMark =
  /<(?:[\w.-]+:)?(?:fldChar\b[^<>]*?fldCharType=["'](begin|separate|end)["']|(?:instrText|delInstrText|t)\b[^<>]*(?<!\/)>([^<]*)<|fldSimple\b[^<>]*?instr=(?:"([^"<]*)"|'([^'<]*)'))/g;

// Excel formulas that start or fetch something: a program by DDE, an add-in, a web page.
const formula = /<(?:[\w.-]+:)?(?:f|definedName|formula\d?)\b[^<>]*(?<!\/)>([^<]*)</g;
const activeFormula =
  /(?<![\w.])[\w.]+\|\s*'[^']*'\s*!|(?<![\w.])(?:_xl\w+\.)*(?:WEBSERVICE|RTD|CALL|REGISTER(?:\.ID)?|EXEC|IMAGE)\s*\(/i;

const otherEncoding =
  /^\ufeff?\s*<\?xml\b[^>]*?\bencoding\s*=\s*["'](?!(?:utf-8|us-ascii|iso-8859-1|windows-1252)["'])/i;

const connected =
  /^xl\/(?:connections\.xml$|externallinks\/|querytables\/|model\/|webextensions\/)|\/webextensions\//i;

/**
 * Refuses a part of an office document that acts by itself when the document is opened or updated, even
 * without a macro: fields that start programs or fetch files, and data connections.
 *
 * @param {string} name
 * @param {string} xml
 * @throws {Refused}
 */
export function refuseActive(name, xml) {
  const isMain = /^(?:word|xl)\//i.test(name);
  // In another encoding, the part could mean something else to the program that opens it.
  if (isMain && (xml.includes('\0') || otherEncoding.test(xml))) throw new Refused('damaged');
  const isQuery = /^customxml\//i.test(name) && xml.replaceAll('\0', '').includes('DataMashup');
  if (connected.test(name) || isQuery) throw new Refused('connected');
  if (/^word\//i.test(name) && fieldsOf(xml).some(isActive)) throw new Refused('connected');
  if (!/^xl\//i.test(name)) return;
  for (const [, text = ''] of xml.matchAll(formula))
    if (activeFormula.test(withoutTexts(unescape(text)))) throw new Refused('connected');
}

/** Empties the string literals of a formula. @param {string} text */
function withoutTexts(text) {
  return text.replace(/"[^"]*"/g, '""');
}

// Placeholder for a nested field, whose result may be anything.
const inner = '\u0001';

/** The instructions of all fields, joined where they are split into runs. @param {string} xml */
function fieldsOf(xml) {
  /** @type {string[]} */
  const done = [];
  /** @type {{ text: string, isResult: boolean }[]} */
  const open = [];
  for (const [all, mark, text, double, single] of xml.matchAll(fieldMark)) {
    const last = open.at(-1);
    if (mark === 'begin') open.push({ text: '', isResult: false });
    else if (mark === 'separate') {
      if (last) last.isResult = true;
    } else if (mark === 'end') {
      done.push(open.pop()?.text ?? '');
      const outer = open.at(-1);
      if (outer && !outer.isResult) outer.text += inner;
    } else if (text !== undefined) {
      const isInstruction = /instrText/i.test(all.slice(0, 40));
      if (last && !last.isResult && isInstruction) last.text += unescape(text);
    } else done.push(unescape(double ?? single ?? ''));
  }
  // Word also runs fields that are never closed.
  return [...done, ...open.map((one) => one.text)];
}

/** @param {string} instruction */
function isActive(instruction) {
  const text = instruction.trim();
  const [keyword = ''] = text.split(/\s/, 1);
  return keyword.includes(inner) || activeField.test(text);
}
