import { describe, expect, it } from 'vitest';
import { cleanOffice } from '~/features/library/files/reader/office-cleaning.mjs';
import { aDocx, anXlsx } from '../../integration/resources/files';
import { unpacked, zip, type Part } from '../../integration/resources/zip';
import { tellingPictures } from './pictures';
import { CANARY, holds } from './traces';

const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const words = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const sheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A document to which parts are added, and relations to all of them. */
function withParts(document: Buffer, added: Part[], relate = true): Buffer {
  const main = unpacked(document).some(({ name }) => name === 'word/document.xml') ? 'word' : 'xl';
  const rels = `${main}/_rels/${main === 'word' ? 'document' : 'workbook'}.xml.rels`;
  const more = added
    .map(({ name }, index) => {
      const type = /customXml/.test(name) ? 'customXml' : 'image';
      return `<Relationship Id="rA${index}" Type="${relationType}/${type}" Target="/${name}"/>`;
    })
    .join('');
  const parts = unpacked(document).map(({ name, content }) => ({
    name,
    content:
      relate && name === rels
        ? Buffer.from(
            content.toString('utf8').replace('</Relationships>', `${more}</Relationships>`),
          )
        : content,
  }));
  return zip([...parts, ...added]);
}

/** A document of which a part has more in it, before something. */
function edited(document: Buffer, part: string, before: string, more: string): Buffer {
  return zip(
    unpacked(document).map(({ name, content }) => ({
      name,
      content:
        name === part
          ? Buffer.from(content.toString('utf8').replace(before, `${more}${before}`))
          : content,
    })),
  );
}

async function cleaned(sent: Buffer) {
  expect(holds(sent)).toBe(true);
  const result = await cleanOffice(new Uint8Array(sent));
  const bytes = result.cleaned ?? sent;
  if (result.cleaned) {
    const again = await cleanOffice(new Uint8Array(bytes));
    expect([again.cleaning, again.found]).toEqual(['clean', []]);
    const once = again.cleaned ?? new Uint8Array();
    expect((await cleanOffice(once)).cleaned).toEqual(once);
  }
  return { ...result, bytes, isTold: result.found.length > 0, isLeft: holds(bytes) };
}
const good = { cleaning: 'cleaned', isTold: true, isLeft: false };

const pictures = await tellingPictures();
const svg =
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" ` +
  `sodipodi:docname="${CANARY}.svg"><!-- ${CANARY} --><metadata>${CANARY}</metadata>` +
  `<sodipodi:namedview id="${CANARY}"/><image href="data:image/png;base64,${pictures['all.png']?.bytes.toString('base64')}"/></svg>`;

describe('pictures', () => {
  const all = [
    ...Object.entries(pictures).map(([name, { bytes }]) => [name, bytes] as const),
    ['all.svg', Buffer.from(svg)] as const,
  ];
  it.each(all)('%s', async (name, content) => {
    for (const [document, folder] of [
      [aDocx(), 'word'],
      [anXlsx(), 'xl'],
    ] as const)
      expect(
        await cleaned(withParts(document, [{ name: `${folder}/media/${name}`, content }])),
      ).toMatchObject(good);
  });

  it.each(['heic', 'wdp', 'bin', 'mp4'])('of a kind that is not understood: %s', async (ending) => {
    const content = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic'), Buffer.from(CANARY)]);
    const sent = withParts(aDocx(), [{ name: `word/media/image1.${ending}`, content }]);
    expect(await cleaned(sent)).toMatchObject({ cleaning: 'failed', isTold: true });
  });
});

describe('names of users', () => {
  // As different programs write XML.
  const spellings: [string, (key: string) => string][] = [
    ['double quotes', (key) => `${key}="${CANARY}"`],
    ['single quotes', (key) => `${key}='${CANARY}'`],
    ['spaces', (key) => `\n ${key} = "${CANARY}"`],
    [
      'entities',
      (key) => `${key}="${[...CANARY].map((one) => `&#${one.charCodeAt(0)};`).join('')}"`,
    ],
    ['another sign before', (key) => `w:other='>"' ${key}="${CANARY}"`],
  ];
  it.each(spellings)('in Word, with %s', async (_name, write) => {
    const xml = (inner: string) =>
      `<w:comments xmlns:w="${words}"><w:comment w:id="0" ${inner}/></w:comments>`;
    for (const key of ['w:author', 'w:initials']) {
      const sent = withParts(aDocx(), [{ name: 'word/comments.xml', content: xml(write(key)) }]);
      // Entities are only recognized once they are read.
      const result = await cleanOffice(new Uint8Array(sent));
      expect([key, result.cleaning, holds(result.cleaned ?? sent)]).toEqual([
        key,
        'cleaned',
        false,
      ]);
      expect(
        Buffer.from(unpacked(Buffer.from(result.cleaned ?? sent)).at(-1)?.content ?? '').toString(),
      ).not.toContain('&#');
    }
  });

  it.each([
    `<pivotCacheDefinition xmlns="${sheets}" refreshedBy="${CANARY}" refreshedDate="45000"/>`,
    `<worksheet xmlns="${sheets}"><scenarios><scenario name="s" user="${CANARY}" comment="by ${CANARY}"/></scenarios></worksheet>`,
    `<x:worksheet xmlns:x="${sheets}"><x:scenarios><x:scenario user='${CANARY}'/></x:scenarios></x:worksheet>`,
    `<workbook xmlns="${sheets}"><customWorkbookViews><customWorkbookView name="${CANARY} - vista"/></customWorkbookViews></workbook>`,
    `<users xmlns="${sheets}"><userInfo name="${CANARY}"/></users>`,
    `<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="${CANARY}"/></personList>`,
  ])('in Excel: %s', async (content) => {
    const sent = withParts(anXlsx(), [{ name: 'xl/other.xml', content }]);
    expect(await cleaned(sent)).toMatchObject(good);
  });

  it('in who may edit a part of a text', async () => {
    const more = `<w:permStart w:id="1" w:ed="RED\\${CANARY}"/>`;
    expect(await cleaned(edited(aDocx(), 'word/document.xml', '</w:body>', more))).toMatchObject(
      good,
    );
  });
});

describe('places on a disk', () => {
  it.each([
    `C:\\Users\\${CANARY}\\casa.jpg`,
    `\\\\servidor\\${CANARY}\\casa.jpg`,
    `/Users/${CANARY}/casa.jpg`,
    `/home/${CANARY}/casa.jpg`,
    `file:///C:/${CANARY}/casa.jpg`,
  ])('%s', async (place) => {
    for (const key of ['descr', 'title', 'name']) {
      const more = `<wp:docPr xmlns:wp="w" id="1" ${key}="${place}"/>`;
      expect(await cleaned(edited(aDocx(), 'word/document.xml', '</w:body>', more))).toMatchObject(
        good,
      );
    }
  });

  it('the list of the recipients of a letter', async () => {
    const content = `<w:settings xmlns:w="${words}"><w:mailMerge><w:connectString w:val="Data Source=C:\\Users\\${CANARY}\\casos.xlsx"/></w:mailMerge></w:settings>`;
    expect(
      await cleaned(withParts(aDocx(), [{ name: 'word/settings.xml', content }])),
    ).toMatchObject(good);
  });

  it('what only looks like one stays', async () => {
    const more =
      '<wp:docPr xmlns:wp="w" id="1" descr="Véase https://example.org/home/guia y el punto a) 1/2"/>';
    const sent = edited(aDocx(), 'word/document.xml', '</w:body>', more);
    const result = await cleanOffice(new Uint8Array(sent));
    expect([result.cleaning, result.found]).toEqual(['clean', []]);
    expect(holds(result.cleaned ?? sent, 'https://example.org/home/guia')).toBe(true);
  });
});

describe('what is left over', () => {
  it.each([
    '[trash]/0000.dat',
    'word/document_old.xml',
    'word/notes.txt',
    'word/media/image9.heic',
  ])('%s', async (name) => {
    const content = name.endsWith('.xml')
      ? `<w:document xmlns:w="${words}">${CANARY}</w:document>`
      : CANARY;
    expect(await cleaned(withParts(aDocx(), [{ name, content }], false))).toMatchObject(good);
  });

  it.each(['image%201.png', 'image 1.png', 'image%201.png#a'])(
    'what a relation leads to as %s stays',
    async (target) => {
      const content = pictures['all.png']?.bytes ?? Buffer.alloc(0);
      const name = 'word/media/image 1.png';
      const more = `<Relationship Id="rB" Type="${relationType}/image" Target="media/${target}"/>`;
      const sent = edited(
        withParts(aDocx(), [{ name, content }], false),
        'word/_rels/document.xml.rels',
        '</Relationships>',
        more,
      );
      const { cleaned: bytes } = await cleanOffice(new Uint8Array(sent));
      expect(unpacked(Buffer.from(bytes ?? [])).some((part) => part.name === name)).toBe(true);
    },
  );

  it('data of servers', async () => {
    const content = `<p:properties xmlns:p="p"><UserInfo><DisplayName>${CANARY}</DisplayName></UserInfo></p:properties>`;
    expect(
      await cleaned(withParts(aDocx(), [{ name: 'customXml/item1.xml', content }])),
    ).toMatchObject(good);
  });

  it('a remark of the archive, and remarks in a part', async () => {
    const plain = aDocx();
    const remark = Buffer.from(CANARY);
    const sent = Buffer.concat([plain, remark]);
    sent.writeUInt16LE(remark.length, plain.length - 2);
    const archive = await cleanOffice(new Uint8Array(sent));
    expect(holds(archive.cleaned ?? sent)).toBe(false);
    const inside = edited(
      aDocx(),
      'word/document.xml',
      '</w:body>',
      `<!-- ${CANARY} --><?mso ${CANARY}?>`,
    );
    expect(await cleaned(inside)).toMatchObject(good);
  });
});

it('what is read from a document stays the same', async () => {
  const more =
    '<w:p><w:r><w:t xml:space="preserve"> a &lt; b &amp;  "c" &#160;<![CDATA[<d>]]> </w:t></w:r></w:p>';
  const sent = edited(aDocx(), 'word/document.xml', '</w:body>', more);
  const { cleaned: bytes } = await cleanOffice(new Uint8Array(sent));
  const part = unpacked(Buffer.from(bytes ?? [])).find(({ name }) => name === 'word/document.xml');
  expect(part?.content.toString()).toContain(
    '<w:t xml:space="preserve"> a &lt; b &amp;  "c" \u00a0&lt;d&gt; </w:t>',
  );
});
