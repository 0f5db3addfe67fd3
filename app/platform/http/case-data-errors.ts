import { caseDataField } from '../case-data-answers';
import { findCaseData } from '../case-data';

type Texts = Readonly<Record<string, string | undefined>>;

/** The texts of a form in each language, by the names of their fields: `summary.es`, `summary.en` … */
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
 * The errors of texts that may contain case data, to be returned before anything is written: the form comes
 * back with a warning above each text and a checkbox that lets it through. Stored texts that did not change
 * were checked earlier.
 *
 * @param payload what the form sent, with the ticked checkboxes
 * @param stored the stored texts, by the same names
 * @returns null when there is nothing to warn about
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
