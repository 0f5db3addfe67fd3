import { deflateSync } from 'node:zlib';

/** A PDF of some kilobytes whose page tree, compressed twice, unpacks to gigabytes. */
export function aPdfBomb(gibibytes = 2): Buffer {
  // Deflate's output for one repeated character is repetitive itself, so it need not be computed in full.
  const unit = deflateSync(Buffer.alloc(1024 * 1024, ' '), { level: 9, finishFlush: 2 });
  const body = unit.subarray(2);
  const once = Buffer.concat([
    unit.subarray(0, 2),
    ...Array.from({ length: gibibytes * 1024 }, () => body),
  ]);
  const packed = deflateSync(once, { level: 9 });
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const at = () => chunks.reduce((sum, { length }) => sum + length, 0);
  const stream = (id: number, entries: string, content: Buffer) => {
    chunks.push(
      Buffer.from(`${id} 0 obj\n<<${entries}/Length ${content.length}>>stream\n`),
      content,
      Buffer.from('\nendstream\nendobj\n'),
    );
  };
  const objects = at();
  stream(4, '/Type/ObjStm/N 100/First 1000/Filter[/FlateDecode/FlateDecode]', packed);
  const table = at();
  const rows = [
    [0, 0, 0],
    [2, 4, 0],
    [2, 4, 1],
    [2, 4, 2],
    [1, objects, 0],
    [1, table, 0],
  ];
  const entries = rows.map(([kind = 0, where = 0, index = 0]) => {
    const row = Buffer.alloc(6);
    row.writeUInt8(kind, 0);
    row.writeUInt32BE(where, 1);
    row.writeUInt8(index, 5);
    return row;
  });
  stream(5, '/Type/XRef/Size 6/W[1 4 1]/Root 1 0 R', Buffer.concat(entries));
  chunks.push(Buffer.from(`startxref\n${table}\n%%EOF\n`));
  return Buffer.concat(chunks);
}
