import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { translator } from '~/i18n/messages.server';
import { Sentence, unfilled } from '~/components/sentence';

it.each([
  ['en', 'Spanish name of <bdi>Casa</bdi>'],
  ['es', 'Nombre en Spanish de <bdi>Casa</bdi>'],
] as const)('a message in %s with elements in its placeholders', (locale, html) => {
  const text = translator(locale, 'nameRequests')('list.translated', unfilled);
  const parts = { language: 'Spanish', organization: createElement('bdi', null, 'Casa') };
  expect(renderToStaticMarkup(createElement(Sentence, { text, parts }))).toBe(html);
});

it('a number chooses the form of the message', () => {
  const text = translator('en', 'corrections')('unheard.waiting', { count: 1, ...unfilled });
  const markup = renderToStaticMarkup(
    createElement(Sentence, { text, parts: { count: 1, since: 'today' } }),
  );
  expect(markup).toBe('1 proposed change, from today');
});
