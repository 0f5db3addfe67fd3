import { links } from '~/i18n/links';
import { locales, perLocale, type Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { env } from '~/platform/env.server';
import { dataLicense } from '../doors/license';
import { datasets, inLanguage } from './datasets';

/** A text in every language of the portal. */
type Texts = Record<Locale, string>;

interface CatalogEntry {
  url: string;
  title: Texts;
  description: Texts;
  landing: Texts;
  license: string | null;
  distributions: { url: string; mediaType: string; lang: Locale; title: string }[];
}

interface Catalog {
  url: string;
  title: Texts;
  description: Texts;
  publisher: string;
  home: string;
  datasets: CatalogEntry[];
}

/** The catalog of the open data with its words in all languages, from which its formats are written. */
function readCatalog(): Catalog {
  const origin = env().publicUrl;
  // i18n keys: openData:datasets.*, openData:formats.*
  const texts = (key: string) => perLocale((locale) => translator(locale, 'openData')(key));
  return {
    url: `${origin}/catalog.jsonld#catalog`,
    title: texts('catalog.title'),
    description: texts('lead'),
    publisher: 'Tejido',
    home: origin,
    datasets: datasets.map(({ name, hasOneLicense, distributions }) => ({
      url: `${origin}/catalog.jsonld#${name}`,
      title: texts(`datasets.${name}.title`),
      description: texts(`datasets.${name}.description`),
      landing: perLocale((locale) => `${origin}${links.openData(locale)}#${name}`),
      license: hasOneLicense ? dataLicense : null,
      distributions: distributions.flatMap(({ path, mediaType, format }) =>
        (path === inLanguage(path, '') ? locales.slice(0, 1) : locales).map((lang) => ({
          url: origin + inLanguage(path, lang),
          mediaType,
          lang,
          title: translator(lang, 'openData')(`formats.${format}`),
        })),
      ),
    })),
  };
}

const languageUri = (lang: Locale) => `http://id.loc.gov/vocabulary/iso639-1/${lang}`;
const mediaUri = (type: string) => `https://www.iana.org/assignments/media-types/${type}`;

const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
};

/** The catalog in DCAT 3 as JSON-LD. Every text has its language, so that none is picked by chance elsewhere. */
export function catalogJsonLd() {
  const catalog = readCatalog();
  const tagged = (texts: Texts) =>
    locales.map((lang) => ({ '@language': lang, '@value': texts[lang] }));
  const id = (url: string) => ({ '@id': url });
  return {
    '@context': prefixes,
    '@id': catalog.url,
    '@type': 'dcat:Catalog',
    'dct:title': tagged(catalog.title),
    'dct:description': tagged(catalog.description),
    'dct:language': locales.map((lang) => id(languageUri(lang))),
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': catalog.publisher },
    'foaf:homepage': id(catalog.home),
    'dcat:dataset': catalog.datasets.map((dataset) => ({
      '@id': dataset.url,
      '@type': 'dcat:Dataset',
      'dct:title': tagged(dataset.title),
      'dct:description': tagged(dataset.description),
      'dcat:landingPage': locales.map((lang) => id(dataset.landing[lang] ?? '')),
      'dcat:distribution': dataset.distributions.map(({ url, mediaType, lang, title }) => ({
        '@id': `${url}#distribution`,
        '@type': 'dcat:Distribution',
        'dct:title': { '@language': lang, '@value': title },
        'dct:language': id(languageUri(lang)),
        'dcat:accessURL': id(url),
        'dcat:downloadURL': id(url),
        'dcat:mediaType': id(mediaUri(mediaType)),
        ...(dataset.license ? { 'dct:license': id(dataset.license) } : {}),
      })),
    })),
  };
}

/** The same in Turtle. */
export function catalogTurtle(): string {
  const catalog = readCatalog();
  const text = (value: string, lang?: Locale) => JSON.stringify(value) + (lang ? `@${lang}` : '');
  const tagged = (texts: Texts) => locales.map((lang) => text(texts[lang] ?? '', lang)).join(', ');
  const all = (urls: readonly string[]) => urls.map((url) => `<${url}>`).join(', ');
  const heads = Object.entries(prefixes).map(([name, url]) => `@prefix ${name}: <${url}> .`);
  const entries = catalog.datasets.map((dataset) => {
    const urls = dataset.distributions.map(({ url }) => `${url}#distribution`);
    const distributions = dataset.distributions.map(
      ({ url, mediaType, lang, title }) =>
        `<${url}#distribution> a dcat:Distribution ; dct:title ${text(title, lang)} ; ` +
        `dct:language <${languageUri(lang)}> ; dcat:accessURL <${url}> ; dcat:downloadURL <${url}> ; ` +
        `dcat:mediaType <${mediaUri(mediaType)}>` +
        `${dataset.license ? ` ; dct:license <${dataset.license}>` : ''} .`,
    );
    return [
      `<${dataset.url}> a dcat:Dataset ; dct:title ${tagged(dataset.title)} ;`,
      `  dct:description ${tagged(dataset.description)} ;`,
      `  dcat:landingPage ${all(Object.values(dataset.landing))} ;`,
      `  dcat:distribution ${all(urls)} .`,
      ...distributions,
    ].join('\n');
  });
  return [
    ...heads,
    `<${catalog.url}> a dcat:Catalog ; dct:title ${tagged(catalog.title)} ;`,
    `  dct:description ${tagged(catalog.description)} ;`,
    `  dct:language ${all(locales.map(languageUri))} ;`,
    `  dct:publisher [ a foaf:Agent ; foaf:name ${text(catalog.publisher)} ] ;`,
    `  foaf:homepage <${catalog.home}> ;`,
    `  dcat:dataset ${all(catalog.datasets.map(({ url }) => url))} .`,
    ...entries,
    '',
  ].join('\n');
}
