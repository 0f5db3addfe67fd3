import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { pageMeta } from '~/components/page-meta';
import { Pagination } from '~/components/pagination';
import { deniedResource } from '~/features/library/resources/denied-resource.server';
import { SheetTable } from '~/features/library/files/components/sheet-table';
import { readPage } from '~/features/library/files/reading.server';
import { paragraphsOf } from '~/features/library/files/reading-lines';
import { parseResourceQuery } from '~/features/library/search/resource-search.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';

/** The text of one page of a resource and nothing else, for slow connections, small phones and screen readers. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await readActor(request);
  const slug = params['slug'] ?? '';
  const { page: asked } = parseResourceQuery(new URL(request.url).searchParams);
  const reading = await readPage(actor, slug, asked, locale);
  if (!reading) throw await deniedResource(actor, 'read.organization', slug);
  const t = translator(locale, 'library');
  const where = t(`place.${reading.place.unit}`, { ...reading.place }); // i18n keys: library:place.*
  const title = `${reading.title.text}, ${where}`;
  // Search engines should find the resource's own page instead.
  return { page: { title, indexed: false }, reading };
}

export const meta = pageMeta;

export default function ResourceTextPage() {
  const { reading } = useLoaderData<typeof loader>();
  const { t } = useTranslation('library');
  const locale = useLocale();
  const { slug, title, text, place, isPartial, page, pages, lang } = reading;
  return (
    <article>
      <p className="crumbs">
        <Link to={links.resource(locale, slug)}>{t('inside.back')}</Link>
      </p>
      <h1 className="text-2xl">
        <Foreign value={title} />
      </h1>
      <h2 className="font-sans text-base hint">{t(`place.${place.unit}`, { ...place })}</h2>
      {isPartial && <p data-notice="left-out">{t('inside.leftOut')}</p>}
      {place.unit === 'sheet' ? (
        <SheetTable text={text} lang={lang} />
      ) : (
        <div className="prose py-4" lang={lang}>
          {paragraphsOf(text).map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </div>
      )}
      <Pagination page={page} pages={pages} />
    </article>
  );
}
