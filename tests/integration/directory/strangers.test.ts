import fs from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { resetDatabase } from '../../setup/database';
import { ask } from './ask';

/**
 * Questions of somebody who knew neither the rules nor the data, of December 1, 2026: about things that the network does not
 * have, and about things that it is for. The first of each two lines were read while rules were chosen, the second never.
 */
const questions = fs
  .readFileSync(new URL('./strangers-2026-12-01.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line, at) => {
    const [locale = '', text = '', kind = ''] = line.split('\t');
    return { locale, text, kind, isRead: at % 2 === 0 };
  });

/** The share of the questions about what nobody has that may be answered as if somebody had it. */
const MOST_ANSWERED = { read: 0.06, unread: 0.1 };

beforeAll(() => resetDatabase('network'), 120_000);

describe('questions about what nobody has', () => {
  it.each(['read', 'unread'] as const)('are seldom answered: %s', async (which) => {
    const own = questions.filter(
      ({ kind, isRead }) => kind === 'absent' && isRead === (which === 'read'),
    );
    const answered: string[] = [];
    for (const { text, locale } of own) {
      const { total } = await ask(new URLSearchParams({ q: text }).toString(), undefined, locale);
      if (total > 0) answered.push(text);
    }
    if (process.env['FIGURES']) console.log(which, answered.length, own.length);
    expect(answered.length / own.length).toBeLessThanOrEqual(MOST_ANSWERED[which]);
  });
});
