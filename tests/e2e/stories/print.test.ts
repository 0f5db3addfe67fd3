import { chromium } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { aFullDirectory } from '../../factories/full-directory';
import { ownPortal } from '../support/own-portal';
import { portal } from '../support/worker';

// In a directory of its own: how long a sheet gets depends on what the organizations write.
ownPortal();
beforeAll(() => aFullDirectory(30), 60_000);

const paths = [
  'coverage',
  'coverage?by=population',
  'countries/gt/sheet',
  'countries/mx/sheet',
  'countries/mx/sheet?town=Tapachula',
  'organizations/pop-noj/sheet',
];

test.each(['es', 'en'].flatMap((lang) => paths.map((path) => [lang, path])))(
  '/%s/%s prints on one page',
  async (lang, path) => {
    const browser = await chromium.connect(inject('browser'));
    const page = await browser.newPage();
    await page.goto(`${portal().url}/${lang}/${path}`);
    const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    await browser.close();
    expect(file.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  },
);
