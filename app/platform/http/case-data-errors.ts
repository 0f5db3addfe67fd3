import { caseDataField } from '../case-data-answers';
import { findCaseData } from '../case-data';

type Texts = Readonly<Record<string, string | undefined>>;

/** The texts of a form in each language by the names of their fields: `summary.es`, `summary.en` … */
export function textsOf<Name extends string>(
  form: Readonly<Record<Name, Texts>>,
  ...names: Name[]
): Record<string, string | undefined> {
  return Object.fromEntries(
    names.flatMap((name) =>
      Object.entries(form[name]).map(([locale, text]) => [`${name}.${locale}`, text]),
    ),
  );
}

/**
 * The errors of texts that look as if they spoke of a case, for an action to answer with before it writes
 * anything: the form comes back with a warning above each, and a box that lets it through. What stood there
 * before has been through it.
 *
 * @param payload what the form sent, with the boxes that were ticked
 * @param stored the texts as they are now, by the same names
 * @returns null when there is nothing to ask
 */
export function caseDataErrors(
  payload: Readonly<Record<string, unknown>>,
  texts: Texts,
  stored: Texts = {},
): Record<string, string[]> | null {
  const ticked = [payload[caseDataField]].flat();
  const asked = Object.entries(texts).filter(
    ([name, text]) =>
      text && text !== stored[name] && !ticked.includes(name) && findCaseData(text).length > 0,
  );
  if (asked.length === 0) return null;
  return Object.fromEntries(asked.map(([name]) => [name, ['caseData']]));
}
