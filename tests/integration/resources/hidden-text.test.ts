import { expect, it } from 'vitest';
import { readResourceForm } from '~/features/library/resources/resource-form.server';
import { shareResource } from '~/features/library/resources/share-resource.server';
import { readPage } from '~/features/library/files/reading.server';
import { findUpload } from '~/features/library/files/uploads.server';
import { db } from '~/platform/db/client.server';
import { visitor } from '~/platform/auth/actor';
import { aDocx } from './files';
import { aNetwork } from './people';
import { found, input, rowOf } from './shelf';

const body =
  '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Esmeralda Xocoyotl </w:t></w:r><w:r><w:t>Texto a la vista</w:t></w:r></w:p>';

/** What the form says after it was sent with a file, as without JavaScript. */
async function sent(
  actor: Parameters<typeof readResourceForm>[0],
  fields: Record<string, string | File>,
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return readResourceForm(actor, form, { hasFile: false });
}

it('text that nobody sees is told first, and left out of everything unless its sharer says otherwise', async () => {
  const { staff } = await aNetwork();
  const file = new File([new Uint8Array(aDocx({ body }))], 'guia.docx');
  const { received } = await sent(staff, { file, step: 'read', hiddenText: 'show' });
  expect(received?.hidden).toEqual([
    { kind: 'hiddenText', where: '', sample: 'Esmeralda Xocoyotl' },
  ]);
  expect(received?.mustDecide).toBe(true);
  const upload = received?.id ?? '';
  // Whoever sends the form without having seen that is asked.
  expect(await shareResource(staff, input({ upload }))).toEqual({
    status: 'invalid',
    errors: { hiddenText: ['fileHides'] },
  });
  const saved = await shareResource(staff, input({ upload, hiddenText: 'out' }));
  const slug = saved.status === 'saved' ? saved.slug : '';
  expect([await found(visitor, 'xocoyotl'), await found(visitor, 'vista')]).toEqual([0, 1]);
  const reading = await readPage(visitor, slug, 1, 'es');
  expect([reading?.isPartial, reading?.text]).toEqual([true, 'Guía\nTexto a la vista']);
  expect((await rowOf(slug)).files).toMatchObject([{ leftOut: true }]);
});

it('it can be published, or removed from the file', async () => {
  const { staff } = await aNetwork();
  const file = () => new File([new Uint8Array(aDocx({ body }))], 'guia.docx');
  const shown = await sent(staff, { file: file(), step: 'read' });
  await shareResource(staff, input({ upload: shown.received?.id ?? '', hiddenText: 'show' }));
  expect(await found(visitor, 'xocoyotl')).toBe(1);
  const before = await sent(staff, { file: file(), step: 'read' });
  const reference = before.received?.id ?? '';
  const after = await sent(staff, { upload: reference, step: 'strip' });
  expect(after.received).toMatchObject({ name: 'guia.docx', hidden: [] });
  expect(await findUpload(staff, reference)).toBeNull();
  const row = await db().resourceUpload.findUniqueOrThrow({
    where: { id: after.received?.id ?? '' },
  });
  expect([row.pages, row.wholePages]).toEqual([['Guía\nTexto a la vista'], []]);
});

it('a file with columns as in lists of people is asked about once', async () => {
  const { staff } = await aNetwork();
  const columns =
    '<w:p><w:r><w:t>Fecha de nacimiento:</w:t></w:r></w:p><w:p><w:r><w:t>CURP</w:t></w:r></w:p>';
  const file = new File([new Uint8Array(aDocx({ body: columns }))], 'ficha.docx');
  const { received } = await sent(staff, { file, step: 'read' });
  expect(received?.remarks).toEqual([{ kind: 'caseData', about: 'Fecha de nacimiento, CURP' }]);
  const upload = received?.id ?? '';
  expect(await shareResource(staff, input({ upload }))).toMatchObject({
    errors: { seen: ['fileUnasked'] },
  });
  expect(await shareResource(staff, input({ upload, seen: true }))).toMatchObject({
    status: 'saved',
  });
});
