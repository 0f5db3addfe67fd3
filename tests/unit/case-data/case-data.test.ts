import { afterAll, describe, expect, it } from 'vitest';
import { findCaseData } from '~/platform/case-data';
import type { CaseDataKind } from '~/platform/case-data-rules';
import { harmless, telling } from './fixtures';

const counts = { found: 0, missed: 0, alarms: 0 };
afterAll(() => {
  const { found, missed, alarms } = counts;
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole).toFixed(3);
  console.log(
    `case data: ${telling.length} texts of cases, ${harmless.length} harmless ones; ` +
      `precision ${share(found, found + alarms)}, recall ${share(found, found + missed)}`,
  );
});

describe('a text that speaks of a case', () => {
  it.each(telling)('%s: %s', (kind, text) => {
    const kinds: CaseDataKind[] = findCaseData(text).map((hit) => hit.kind);
    counts[kinds.length > 0 ? 'found' : 'missed'] += 1;
    expect(kinds).toContain(kind);
  });
});

describe('what an organization writes of itself', () => {
  it.each(harmless)('%s', (text) => {
    const hits = findCaseData(text);
    if (hits.length > 0) counts.alarms += 1;
    expect(hits).toEqual([]);
  });
});

it('names what it found as it was written, once and in order', () => {
  const text = 'La niña se llama Rosa, CUI 2345 67890 1234, tel. 5551 2345.';
  expect(findCaseData(text)).toEqual([
    { kind: 'child', text: 'La niña se llama' },
    { kind: 'identity', text: '2345 67890 1234' },
    { kind: 'phone', text: '5551 2345' },
  ]);
});

it('reads the longest text that a form takes in no time', () => {
  for (const text of [
    '1 '.repeat(2_500),
    'a '.repeat(2_500),
    'llame de la el '.repeat(333),
    '(((+1'.repeat(1_000),
    'nació en el '.repeat(416),
  ]) {
    // The best of five, because a busy machine may do something else in between.
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      findCaseData(text);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(250);
  }
});
