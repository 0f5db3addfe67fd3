import { expect, it } from 'vitest';
import { links } from './links';

it.each(Object.entries(links))(
  'the URL %s fits into a header, whatever it is made from',
  (_, link) => {
    const strange = 'Ł ñ\r\nSet-Cookie: a=b 東京';
    const url = (link as (...parts: string[]) => string)('es', strange, strange, strange);
    expect(url).toMatch(/^[!-~]+$/);
  },
);

it('leaves a slug and a token as they are', () => {
  expect(links.contact('es', 'pop-noj')).toBe('/es/organizations/pop-noj/contact');
  expect(links.stillRight('en', 'a_b-c.d')).toBe('/en/still-right/a_b-c.d');
});
