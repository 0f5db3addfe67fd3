import { beforeAll, describe, expect, it } from 'vitest';
import { shareResource } from '~/features/library/resources/share-resource.server';
import { readResourceForm } from '~/features/library/resources/resource-form.server';
import { aPdf } from './files';
import { aNetwork } from './people';

let network: Awaited<ReturnType<typeof aNetwork>>;
beforeAll(async () => {
  network = await aNetwork();
});

describe('the form', () => {
  const form = (fields: Record<string, string | File>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.append(name, value);
    return data;
  };
  const pdf = async (name = 'a.pdf') => new File([new Uint8Array(await aPdf())], name);

  it('keeps a good file while the rest is corrected', async () => {
    const first = await readResourceForm(network.staff, form({ file: await pdf() }), {
      hasFile: false,
    });
    expect(first.received).toMatchObject({ name: 'a.pdf', kind: 'PDF' });
    const reply = first.submission.reply();
    expect(Object.keys(reply.error ?? {}).sort()).toEqual(['language', 'type', 'visibility']);
    // The file's metadata is filled in, to be checked.
    expect([first.isOffered, reply.initialValue?.['title']]).toEqual([true, { es: 'Tejido' }]);
    const again = form({
      upload: String(reply.initialValue?.['upload']),
      'title.es': 'Guía',
      language: 'es',
      type: 'report',
      visibility: 'public',
      file: new File([], ''),
    });
    const { submission } = await readResourceForm(network.staff, again, { hasFile: false });
    if (submission.status !== 'success') throw new Error(JSON.stringify(submission.error));
    expect(submission.value.language).toEqual(['spa']);
    expect(await shareResource(network.staff, submission.value)).toMatchObject({ status: 'saved' });
  });

  it.each([
    [{}, ['fileOrLink']],
    [{ url: 'example.org' }, undefined],
    [{ file: 'a.exe' }, ['fileIsPdf']],
    [{ file: 'a.docx' }, ['fileIsPdf']],
    [{ file: 'a' }, undefined],
    [{ file: 'a.pdf', url: 'https://example.org' }, ['fileAndLink']],
    [{ upload: 'forged' }, ['uploadGone']],
    [{ upload: 'forged', discard: '1' }, ['fileOrLink']],
    [{ refusal: 'fileKind' }, ['fileOrLink']],
  ])('%j gives %j for the file', async (fields: Record<string, string>, errors) => {
    const { file, ...rest } = fields;
    const body = form({ ...rest, ...(file ? { file: await pdf(file) } : {}) });
    const { submission } = await readResourceForm(network.staff, body, { hasFile: false });
    expect(submission.reply().error?.['file'] ?? undefined).toEqual(errors);
  });

  it.each([
    [{ year: '2024' }, {}],
    [{ year: '2024', month: '2', day: '29' }, {}],
    [{ month: '5' }, { year: ['yearForMonth'] }],
    [{ year: '2024', day: '3' }, { month: ['monthForDay'] }],
    [{ year: '2023', month: '2', day: '29' }, { day: ['dayOfMonth'] }],
    [{ year: '2024', month: '13' }, { month: ['choose'] }],
  ])('the date of publication %j is answered with %j', async (fields, expected) => {
    const body = form(fields as Record<string, string>);
    const { submission } = await readResourceForm(network.staff, body, { hasFile: false });
    const { year, month, day } = submission.reply().error ?? {};
    const errors = Object.entries({ year, month, day }).filter(([, error]) => error);
    expect(Object.fromEntries(errors)).toEqual(expected);
  });

  it('a summary needs its title, in its language', async () => {
    const body = form({ 'title.es': 'Guía', 'summary.en': 'A guide' });
    const { submission } = await readResourceForm(network.staff, body, { hasFile: false });
    expect(submission.reply().error).toMatchObject({ 'title.en': ['titleForSummary'] });
  });
});
