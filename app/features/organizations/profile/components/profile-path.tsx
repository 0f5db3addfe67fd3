import { Link } from '@remix-run/react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Split } from '~/components/split';
import { FAMILY_UNITY, stretches } from '~/features/taxonomy/stretches';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import { Foreign } from '~/components/foreign';
import type { Profile } from '../public-profile.server';

const STEP = 60;
const WIDTH = 36;
const HEIGHT = 24;

/** Where on the corridor the organization works: the corridor in small, woven where it is, and its stages as links. */
export function ProfilePath({ stages }: Pick<Profile, 'stages'>) {
  const { t } = useTranslation(['organization', 'home']);
  const locale = useLocale();
  if (stages.length === 0) return null;
  const slugs = new Set(stages.map(({ slug }) => slug));
  const isAt = stretches.map(
    (one) => slugs.has(FAMILY_UNITY) || one.stages.some((stage) => slugs.has(stage)),
  );
  return (
    <Split id="way" title={t('path.title')}>
      <div className="way" aria-hidden="true">
        <SmallCorridor isAt={isAt} />
        <p>
          <span>{t('home:corridor.name.origin')}</span>
          <span>{t('home:corridor.name.reintegration')}</span>
        </p>
      </div>
      <p>
        {t('path.works')}{' '}
        {stages.map(({ slug, name }, index) => (
          <Fragment key={slug}>
            {index > 0 && ' · '}
            <Link to={links.directory(locale, { stage: slug })}>
              <Foreign value={name} />
            </Link>
          </Fragment>
        ))}
      </p>
    </Split>
  );
}

function SmallCorridor({ isAt }: { isAt: readonly boolean[] }) {
  const width = (isAt.length - 1) * STEP + WIDTH;
  let [off, cloth, over] = ['', '', ''];
  isAt.forEach((works, index) => {
    const x = index * STEP;
    if (!works) {
      off += `M${x} 2h${WIDTH}v${HEIGHT}h-${WIDTH}z`;
      return;
    }
    for (let row = 0; row < 4; row++) cloth += `M${x} ${5 + row * 6}h${WIDTH}`;
    for (let warp = 0; warp < 5; warp++) over += `M${x + 4 + warp * 7} ${warp % 2 ? 2 : 8}v6m0 6v6`;
  });
  return (
    <svg className="mini" viewBox={`-1 0 ${width + 2} 28`} width={width} height={28}>
      <path className="axis" d={`M0 14H${width}`} />
      <path className="off" d={off} />
      <path d={cloth} />
      <path className="over" d={over} />
    </svg>
  );
}
