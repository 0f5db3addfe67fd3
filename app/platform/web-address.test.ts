import { expect, test } from 'vitest';
import { webAddress } from './text.schema';

test.each([
  ['https://a.example/x', 'https://a.example/x'],
  ['a.example', 'https://a.example'],
  ['https://a.example/', 'https://a.example'],
  ['HTTP://A.Example:80/%7Ex?y=ñ#z', 'http://a.example/%7Ex?y=%C3%B1#z'],
  ['https://a.example/b/../c', 'https://a.example/c'],
  ['https://a.example/@name', 'https://a.example/@name'],
  ['https://a.example?next=x@y', 'https://a.example/?next=x@y'],
  ['https://niñez.example', 'https://xn--niez-hqa.example'],
  // Looks like "apple" but is not, which the normal form shows.
  ['https://аррӏе.example', 'https://xn--80ak6aa92e.example'],
])('%s is kept as %s', (typed, kept) => expect(webAddress().parse(typed)).toBe(kept));

test.each([
  'http:a.example',
  'https:/a.example',
  'http:///a.example',
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://a.example',
  'https://localhost',
  'https://a b.example',
  'https://a.example/b c',
  // Browsers go to a.example here, other programs to evil.example.
  'https://a.example\\@evil.example',
  'https://a.example\\.evil.example',
  'https:\\\\a.example',
  'https://user@evil.example',
  'https://user:pass@evil.example',
  'https://@evil.example',
  'https://:@evil.example',
  'https://a.example%2f@evil.example',
  'https://a.example\t.evil.example',
  'https://a.example\n/x',
  'https://a.exam\u0000ple',
  'https://a.exam\u0085ple',
  'https://a.exam\u200bple',
  'https://a.example/\u202egpj.exe',
  'https://a.exam[ple',
  'https://a.example:99999',
])('%j is no URL of the web', (typed) => expect(webAddress().safeParse(typed).success).toBe(false));
