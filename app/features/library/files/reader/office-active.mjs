import { isActiveField, isActiveFormula, localName, NESTED_FIELD } from './office-rules.mjs';
import { Refused } from './refused.mjs';

/** @typedef {'instruction' | 'formula'} Kind */

// Elements whose text is looked at.
const instructions = new Set(['instrText', 'delInstrText']);
const formulas = /^(?:f|definedName|formula\d?|Fmla\w+)$/;
// No program writes such elements inside each other.
const DEEPEST = 8;

/**
 * Looks for content that acts by itself when a document is opened or updated, even without a macro: fields that start
 * programs or fetch files, formulas that do, and queries. It reads the elements under any prefix and in any part,
 * because a program follows relations rather than names.
 *
 * @returns {import('./office-xml.mjs').Handlers & { onEnd: () => void }} the handlers of a parser; they throw Refused
 */
export function activeContentFinder() {
  const fields = fieldReader();
  /** @type {{ kind: Kind, depth: number, text: string }[]} elements that are open and whose text is wanted */
  const open = [];
  let depth = 0;
  return {
    onOpen(name, attributes) {
      depth += 1;
      const local = localName(name);
      if (local === 'DataMashup') throw new Refused('connected');
      if (local === 'fldChar') fields.mark(valueOf(attributes, 'fldCharType'));
      if (local === 'fldSimple') fields.finish(valueOf(attributes, 'instr'));
      const kind = kindOf(local);
      if (kind) open.push({ kind, depth, text: '' });
      if (open.length > DEEPEST) throw new Refused('damaged');
    },
    onText(text) {
      for (const one of open) one.text += text;
    },
    onClose() {
      const last = open.at(-1);
      if (last?.depth === depth) {
        open.pop();
        if (last.kind === 'instruction') fields.add(last.text);
        else if (isActiveFormula(last.text)) throw new Refused('connected');
      }
      depth -= 1;
    },
    onEnd: () => fields.end(),
  };
}

/** @param {string} local @returns {Kind | undefined} */
function kindOf(local) {
  if (instructions.has(local)) return 'instruction';
  return formulas.test(local) ? 'formula' : undefined;
}

/** @param {Record<string, string>} attributes @param {string} wanted */
function valueOf(attributes, wanted) {
  for (const [name, value] of Object.entries(attributes))
    if (localName(name) === wanted) return value;
  return '';
}

/** Joins the instructions of fields that are split into runs, and refuses those that act by themselves. */
function fieldReader() {
  /** @type {{ text: string, isResult: boolean }[]} */
  const open = [];
  /** @param {string} instruction */
  const finish = (instruction) => {
    if (isActiveField(instruction)) throw new Refused('connected');
  };
  return {
    finish,
    /** @param {string} text */
    add(text) {
      const last = open.at(-1);
      if (last && !last.isResult) last.text += text;
    },
    /** @param {string} type */
    mark(type) {
      const last = open.at(-1);
      if (type === 'begin') open.push({ text: '', isResult: false });
      else if (type === 'separate' && last) last.isResult = true;
      else if (type === 'end') {
        finish(open.pop()?.text ?? '');
        const outer = open.at(-1);
        if (outer && !outer.isResult) outer.text += NESTED_FIELD;
      }
    },
    /** Word also runs fields that are never closed. */
    end() {
      for (const { text } of open) finish(text);
    },
  };
}
