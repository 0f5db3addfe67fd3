import { expect, test } from 'vitest';
import { webAddress } from './text.schema';

test.each([
  ['https://a.example/x', 'https://a.example/x'],
  ['a.example', 'https://a.example'],
  ['HTTP://a.example', 'http://a.example'],
])('%s is kept as %s', (typed, kept) => expect(webAddress().parse(typed)).toBe(kept));

test.each(['http:a.example', 'https:/a.example', 'http:///a.example', 'javascript:alert(1)'])(
  '%s is no web address',
  (typed) => expect(webAddress().safeParse(typed).success).toBe(false),
);
