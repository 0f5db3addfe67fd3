import { RemixBrowser } from '@remix-run/react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { setNetworkTimeZone } from './i18n/days';
import { loadI18n } from './i18n/messages.client';
import { LocaleContext } from './i18n/use-locale';

async function hydrate() {
  const { lang: locale, dataset } = document.documentElement;
  setNetworkTimeZone(dataset['timeZone']);
  const [i18n] = await Promise.all([loadI18n(locale), pageData()]);
  keepingTyped(() =>
    // Synchronously, because React fails when people type or click during hydration.
    flushSync(() =>
      hydrateRoot(
        document,
        <LocaleContext.Provider value={locale}>
          <I18nextProvider i18n={i18n}>
            <RemixBrowser />
          </I18nextProvider>
        </LocaleContext.Provider>,
      ),
    ),
  );
}

/** Remix's component throws a promise until it has read the data that the page was rendered from. */
async function pageData(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (pending) {
    await pending;
  }
}

/** React resets every text area to the server's value on hydration: restore what was typed in the meantime. */
function keepingTyped(work: () => void): void {
  const areas = [...document.querySelectorAll('textarea')];
  const typed = areas.map((area) => area.value);
  work();
  areas.forEach((area, index) => {
    const text = typed[index];
    if (text !== undefined && area.value !== text) area.value = text;
  });
}

void hydrate();
