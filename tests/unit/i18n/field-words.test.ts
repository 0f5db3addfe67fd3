import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { expect, it } from 'vitest';
import { useFieldWords } from '~/features/organizations/editing/components/use-field-words';
import { i18nFor } from '~/i18n/messages.server';
import { LocaleContext } from '~/i18n/use-locale';

const choices = {
  ...{ expertise: [], service: [], population: [], stage: [] },
  ...{ role: [], country: [], language: [] },
};

function Title({ name }: { name: string }) {
  return useFieldWords(choices).titleOf(name);
}

function titleOf(name: string): string {
  const title = createElement(Title, { name });
  const page = createElement(LocaleContext.Provider, { value: 'en' }, title);
  return renderToStaticMarkup(createElement(I18nextProvider, { i18n: i18nFor('en') }, page));
}

it.each([
  ['contacts[0].email', 'Contact 1'],
  ['summary.es', 'Summary (Spanish)'],
  ['website', 'Website'],
  ['audience.population', 'Who may see “Who you work with”'],
  ['source.description', 'What you do'],
  ['source.name', 'Name and facts'],
  ['source.service-shelter', 'Services'],
])('an error in %s names the field', (name, title) => {
  expect(titleOf(name)).toBe(title);
});
