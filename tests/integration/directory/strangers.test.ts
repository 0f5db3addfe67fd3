import fs from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { resetDatabase } from '../../setup/database';
import { ask } from './ask';

/** A question about what the network does not have: the reader's language, and what was typed. */
interface Question {
  locale: string;
  text: string;
}

function questionsIn(file: string): Question[] {
  const lines = fs
    .readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.flatMap((line) => {
    const [locale = '', text = '', kind = ''] = line.split('\t');
    return kind === 'absent' ? [{ locale, text }] : [];
  });
}

const first = questionsIn('./strangers-2026-12-01.tsv');
const again = questionsIn('./strangers-again.tsv');

/**
 * Questions of two people who knew neither the rules nor the data. The first set has been read while rules were chosen,
 * and of the second set every other line; half of the second set only sounds like what the network does. The rest was
 * never read. With each set goes the share of its questions that may be answered as if somebody had what is asked.
 */
const sets = [
  { name: 'the first, read', asked: first, most: 0.04 },
  { name: 'the second, read', asked: again.filter((_, at) => at % 2 === 0), most: 0.045 },
  { name: 'the second, unread', asked: again.filter((_, at) => at % 2 === 1), most: 0.045 },
];

beforeAll(() => resetDatabase('network'), 120_000);

describe('questions about what nobody has', () => {
  it.each(sets)('are seldom answered: $name', async ({ name, asked, most }) => {
    const answered: string[] = [];
    for (const { text, locale } of asked) {
      const { total } = await ask(new URLSearchParams({ q: text }).toString(), undefined, locale);
      if (total > 0) answered.push(text);
    }
    if (process.env['FIGURES']) console.log(name, answered.length, asked.length);
    expect(answered.length / asked.length).toBeLessThanOrEqual(most);
  });
});
