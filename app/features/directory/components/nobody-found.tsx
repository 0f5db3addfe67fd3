import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AskNetwork } from '~/components/ask-network';
import { joined } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { PartCounts, QueryPart } from '~/features/search/directory/counts.server';
import {
  addressOf,
  everybody,
  type DirectoryQuery,
} from '~/features/search/directory/directory.schema';
import type { NamedLack } from '~/features/search/directory/understood.server';
import { without, type ChosenValue } from '~/features/search/directory/facets';

interface Props {
  query: DirectoryQuery;
  chosen: readonly ChosenValue[];
  parts: readonly PartCounts[];
  lacks: readonly NamedLack[];
}

/** For a query without results: which parts to leave out, how many results that gives, and where else to look. */
export function NobodyFound(props: Props) {
  const { t } = useTranslation('directory');
  const locale = useLocale();
  return (
    <div className="prose py-6">
      <Lacks lacks={props.lacks} />
      <p>{t('nobody.text')}</p>
      <Ways {...props} />
      <p>
        <Link to={links.directory(locale)}>{t('nobody.everybody')}</Link>
        {' · '}
        <Link to={links.coverage(locale)}>{t('nobody.coverage')}</Link>
        {' · '}
        <AskNetwork about={asked(props.query)} />
      </p>
    </div>
  );
}

/** What fills in the form to ask the network. */
function asked({ q, country, language, expertise, service, population, stage }: DirectoryQuery) {
  return { title: q, country, language, expertise, service, population, stage };
}

/** What nobody has, in a sentence each. */
function Lacks({ lacks }: Pick<Props, 'lacks'>) {
  const { t } = useTranslation('directory');
  const locale = useLocale();
  const terms = lacks.filter(({ kind }) => kind === 'term').map(({ name }) => name);
  const words = lacks.filter(({ kind }) => kind === 'word');
  if (lacks.length === 0) return null;
  return (
    <p className="font-semibold">
      {terms.length > 0 && `${t('nobody.lists', { names: joined(locale, terms) })} `}
      {words.map(({ name }) => t('nobody.mentions', { word: name })).join(' ')}
    </p>
  );
}

/** Links that leave out one part of the query if that helps, else links that keep one part alone. */
function Ways({ query, chosen, parts }: Props) {
  const { t } = useTranslation('directory');
  const locale = useLocale();
  const named = (part: QueryPart) =>
    part === 'q'
      ? t('nobody.words', { q: query.q })
      : joined(
          locale,
          chosen.filter(({ facet }) => facet === part).map(({ name }) => name),
        );
  const leaveOut = parts
    .filter((one) => one.without > 0)
    .map(({ part, without: count }) => ({
      text: t('nobody.without', { filter: named(part) }),
      query: without(query, part),
      count,
    }));
  const keep = parts
    .filter(({ alone }) => alone > 0)
    .map(({ part, alone: count }) => ({
      text: t('nobody.only', { filter: named(part) }),
      query: { ...everybody, [part]: query[part] },
      count,
    }));
  const ways = leaveOut.length > 0 ? leaveOut : keep;
  if (ways.length === 0) return null;
  return (
    <>
      <p>{t('nobody.relax')}</p>
      <ul>
        {ways.map((way) => (
          <li key={way.text}>
            <Link to={links.directory(locale, addressOf(way.query))}>{way.text}</Link>
            {': '}
            {t('organizations', { count: way.count })}
          </li>
        ))}
      </ul>
    </>
  );
}
