import sharp from 'sharp';
import { expect, it } from 'vitest';
import { cleanPicture } from '~/features/library/files/reader/pictures.mjs';
import { tellingPictures } from './pictures';
import { holds } from './traces';

const pictures = await tellingPictures();
const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();

it.each(Object.entries(pictures))(
  'a picture in a document: %s',
  async (_name, { bytes, isShown }) => {
    expect(holds(bytes)).toBe(true);
    const cleaned = await cleanPicture(bytes);
    expect(cleaned?.found).not.toEqual([]);
    expect(holds(cleaned?.bytes ?? bytes)).toBe(false);
    if (isShown) {
      expect((await pixels(cleaned?.bytes ?? bytes)).equals(await pixels(bytes))).toBe(true);
      expect((await sharp(cleaned?.bytes).metadata()).exif).toBeUndefined();
    }
    // Nothing is left to find, and nothing changes any more.
    const again = await cleanPicture(cleaned?.bytes ?? bytes);
    expect(again?.found).toEqual([]);
    if (!_name.endsWith('tiff')) expect(again?.bytes).toEqual(cleaned?.bytes);
  },
);

it('a picture that is not understood is never called clean', async () => {
  const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic'), Buffer.alloc(12)]);
  const { bytes: jpeg } = pictures['exif.jpeg'] ?? { bytes: Buffer.alloc(0) };
  const { bytes: png } = pictures['all.png'] ?? { bytes: Buffer.alloc(0) };
  for (const one of [heic, Buffer.from('hola'), jpeg.subarray(0, 300), png.subarray(0, 60)])
    expect(await cleanPicture(one)).toBeNull();
});
