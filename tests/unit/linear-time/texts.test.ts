import { expect, it } from 'vitest';
import { familyOf } from '~/features/identity/browser-family';
import { parseDirectoryQuery } from '~/features/search/directory/directory.schema';
import { textNameOf } from '~/features/organizations/translations/texts.schema';
import { cleanFileName } from '~/features/library/files/file-name';
import { activeContentFinder } from '~/features/library/files/reader/office-active.mjs';
import { cleanPart } from '~/features/library/files/reader/office-part.mjs';
import {
  isActiveField,
  isActiveFormula,
  isExternal,
  refusalOfName,
  refusalOfValue,
} from '~/features/library/files/reader/office-rules.mjs';
import { parseXml } from '~/features/library/files/reader/office-xml.mjs';
import { plainText } from '~/features/library/files/reader/plain-text.mjs';
import { isBalanced } from '~/features/library/files/reader/xml-balance.mjs';
import { withoutElements } from '~/features/library/files/reader/xml-elements.mjs';
import { firstLine, paragraphsOf } from '~/features/library/files/reading-lines';
import { passageOf, START, STOP } from '~/features/library/search/snippet';
import { parseResourceQuery } from '~/features/library/search/resource-search.schema';
import { tokenInCookie } from '~/platform/auth/cookie-value';
import { localPath } from '~/platform/auth/return-to';
import { findCaseData } from '~/platform/case-data';
import { csvRow } from '~/platform/csv';
import { searchWords } from '~/platform/db/search-words';
import { isFieldName } from '~/platform/http/form-reader.server';
import { describeError } from '~/platform/log.server';
import { slugFrom } from '~/platform/slug';
import { beginningOf } from '~/platform/whole-words';
import { wordDiff } from '~/platform/word-diff';
import { escapeXml } from '~/platform/xml';
import { addressProblem } from '~/server/http/address-check.server';
import { loggablePath } from '~/server/http/loggable-path.server';
import { routePath } from '~/server/http/route-path.server';
import { formFields } from './form-fields';
import { anyPumped, LENGTH, MOST, morePumped, pumpedFor, slowest, type Pumped } from './pumped';

/** The functions that take too long, with the texts for which they do. */
function slowOf(
  all: readonly [name: string, work: (text: string) => unknown, inputs?: readonly Pumped[]][],
): string[] {
  return all.flatMap(([name, work, inputs = morePumped]) =>
    inputs.flatMap((input) => {
      const ms = slowest(input, work);
      return ms > MOST ? [`${name} ${input.recipe}: ${ms} ms`] : [];
    }),
  );
}

it('no field of a form takes longer to read than its text is long', () => {
  const { fields, unknown } = formFields();
  expect(unknown).toEqual([]);
  console.log(
    `fields: ${fields.length}, each with ${anyPumped.length} texts of ${LENGTH} characters`,
  );
  expect(fields.length).toBeGreaterThan(150);
  const all = fields.map(
    ({ name, schema }) => [name, (text: string) => schema.safeParse(text), anyPumped] as const,
  );
  expect(slowOf(all.map((one) => [...one]))).toEqual([]);
}, 120_000);

// Comparing has its own bound, and is much work for any text.
const few = anyPumped.filter((_, index) => index % 5 === 0);

const quietly = (work: () => unknown) => {
  try {
    work();
  } catch {
    // A refusal is all right.
  }
};

const xml = pumpedFor(
  /<w:ins w:author="a">|<w:del>|<\/w:del>|<mc:Fallback>|<!--|<w15:person a="|<f>"/,
);

it('nothing else that reads what comes from outside does either', () => {
  const slow = slowOf([
    ['case data', findCaseData],
    ['slug', (text) => slugFrom(text, 80)],
    ['search words', searchWords],
    ['questions', (text) => parseDirectoryQuery(new URLSearchParams({ q: text, country: text }))],
    ['library', (text) => parseResourceQuery(new URLSearchParams({ q: text, type: text }))],
    ['the beginning of a text', (text) => beginningOf(text, LENGTH - 1)],
    ['a text against another', (text) => wordDiff(text.slice(0, 5_000), text.slice(1, 5_001)), few],
    [
      'a text in place of another',
      (text) => wordDiff('a b c '.repeat(800), text.slice(0, 5_000)),
      few,
    ],
    ['file name', cleanFileName],
    ['row of a table', (text) => csvRow([text])],
    ['XML', escapeXml],
    ['error', (text) => describeError(new Error(text))],
    ['browser', familyOf],
    ['cookie', (text) => tokenInCookie(text, 'session')],
    ['way back', (text) => localPath(`/${text.slice(0, 1_999)}`)],
    ['path', (text) => quietly(() => routePath(`/${text}`))],
    ['path in the log', (text) => loggablePath(`/${text}`)],
    [
      'URL',
      (text) =>
        quietly(() =>
          addressProblem(new URL(`http://x/${text.slice(0, 2_000)}`, 'http://x'), true),
        ),
    ],
    ['field name', isFieldName],
    ['text name', (text) => textNameOf(text)],
    ['first line', firstLine],
    ['paragraphs', paragraphsOf],
    ['passage', passageOf],
    ['page of a file', plainText],
    ['relations', (text) => isExternal({ Type: text, Target: text, TargetMode: 'External' })],
    ['names of parts', (text) => refusalOfName(text, false)],
    ['types of parts', refusalOfValue],
    ['fields', isActiveField],
    ['formulas', isActiveFormula],
    ...['active content', 'balance', 'words', 'sheets', 'properties'].map(
      (name, index): [string, (text: string) => unknown, Pumped[]] => [
        `${name} of a document`,
        (text) =>
          quietly(() =>
            [
              () => parseXml(Buffer.from(text), activeContentFinder()),
              () => isBalanced(text),
              () => cleanPart('word/document.xml', text, []),
              () => cleanPart('xl/workbook.xml', text, []),
              () => cleanPart('docProps/core.xml', text, []),
            ][index]?.(),
          ),
        xml,
      ],
    ),
    ['elements', (text) => withoutElements(text, /<(a|b)>/g)],
  ]);
  expect(slow).toEqual([]);
}, 120_000);

it('nor does a passage where every word was asked for', () => {
  const hits = `${START}agua${STOP} `.repeat(3_000);
  const different = Array.from({ length: 3_000 }, (_, i) => `${START}w${i}${STOP} `).join('');
  for (const text of [hits, different])
    expect(slowest({ text, recipe: '' }, passageOf)).toBeLessThan(MOST);
});
