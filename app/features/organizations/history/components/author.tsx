import { useTranslation } from 'react-i18next';
import type { Author } from '../history.server';

export function AuthorName({ author }: { author: Author }) {
  const { t } = useTranslation('history');
  // i18n keys: history:author.*
  return author.kind === 'named' ? author.name : t(`author.${author.kind}`);
}
