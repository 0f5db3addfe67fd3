import type { SubmissionResult } from '@conform-to/react';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { prose, requiredLine } from '~/platform/text.schema';
import { withoutExcess } from './echo';

const schema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('a'),
    title: requiredLine(10).refine((text) => text !== 'x'),
    rows: z.array(z.object({ note: prose(20).optional() })).default([]),
    of: z.record(
      z.string(),
      prose(30).transform((text) => text.length),
    ),
  }),
  z.object({ do: z.literal('b'), title: prose(5) }),
]);

const echoed = (initialValue: Record<string, unknown>) =>
  withoutExcess({ status: 'error', initialValue } as SubmissionResult, schema).initialValue;

it('cuts each text to four times of what its field takes, wherever that is said', () => {
  const long = 'ñ'.repeat(10_000);
  expect(
    echoed({ title: long, rows: [{ note: long }], of: { es: long }, strange: long, do: 'a' }),
  ).toEqual({
    title: 'ñ'.repeat(40),
    rows: [{ note: 'ñ'.repeat(80) }],
    of: { es: 'ñ'.repeat(120) },
    strange: 'ñ'.repeat(2_000),
    do: 'a',
  });
});

it('leaves what people type, and counts a line break once', () => {
  const typed = { title: 'más de diez letras', rows: [{ note: '1\r\n'.repeat(30) }] };
  expect(echoed(typed)).toEqual(typed);
});

it('takes a field that was given twice for what it is, and goes no deeper than forms do', () => {
  expect(echoed({ title: ['a', 'b'.repeat(100)] })).toEqual({ title: ['a', 'b'.repeat(40)] });
  let deep: unknown = 'x';
  for (let depth = 0; depth < 50; depth += 1) deep = { deep };
  expect(JSON.stringify(echoed({ deep })).length).toBeLessThan(100);
});
