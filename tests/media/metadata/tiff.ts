/** A field of a directory: its number and its value, of which the kind tells the type. */
export type Field = readonly [tag: number, value: string | number | Buffer | readonly (readonly [number, number])[]];

export interface Tiff {
  readonly order?: 'II' | 'MM';
  readonly picture?: readonly Field[];
  readonly camera?: readonly Field[];
  readonly interoperability?: readonly Field[];
  readonly position?: readonly Field[];
  /** A small picture in a directory of its own. */
  readonly thumbnail?: Buffer;
}

/** A block of TIFF as cameras write it (TIFF 6.0; Exif 3.0). Written apart from what reads and writes it in Feedmill. */
export function tiff({ order = 'II', picture = [], camera, interoperability, position, thumbnail }: Tiff): Buffer {
  const out = writer(order);
  const inner = interoperability && ([0xa005, out.later(interoperability)] as const);
  const outer = [
    ...picture,
    ...(camera === undefined && inner === undefined
      ? []
      : [[0x8769, out.later([...(camera ?? []), ...(inner ? [inner] : [])])] as const]),
    ...(position === undefined ? [] : [[0x8825, out.later(position)] as const]),
  ];
  return out.block(outer, thumbnail);
}

/** Stands for a directory that is written behind. */
type Later = { readonly fields: readonly AnyField[] };
type AnyField = readonly [tag: number, value: Field[1] | Later];

function writer(order: 'II' | 'MM') {
  const uint = (value: number, bytes: 2 | 4) => {
    const buffer = Buffer.alloc(bytes);
    if (order === 'II') buffer.writeUIntLE(value, 0, bytes);
    else buffer.writeUIntBE(value, 0, bytes);
    return buffer;
  };
  const isLater = (value: AnyField[1]): value is Later => typeof value === 'object' && 'fields' in value;
  /** Type, count, and the bytes of a value. */
  const encoded = (value: Field[1]): readonly [type: number, count: number, bytes: Buffer] => {
    if (typeof value === 'number') return [3, 1, uint(value, 2)];
    if (typeof value === 'string') return [2, Buffer.byteLength(value) + 1, Buffer.from(`${value}\0`)];
    if (Buffer.isBuffer(value)) return [7, value.length, value];
    return [5, value.length, Buffer.concat(value.flatMap(([over, under]) => [uint(over, 4), uint(under, 4)]))];
  };
  const directory = (fields: readonly AnyField[], at: number, next: number): Buffer => {
    const head = 2 + fields.length * 12 + 4;
    const behind: Buffer[] = [];
    let free = at + head;
    const put = (bytes: Buffer) => {
      behind.push(bytes, Buffer.alloc(bytes.length % 2));
      const where = free;
      free += bytes.length + (bytes.length % 2);
      return uint(where, 4);
    };
    const rows = fields
      .toSorted(([one], [other]) => one - other)
      .map(([tag, value]) => {
        if (isLater(value))
          return Buffer.concat([uint(tag, 2), uint(4, 2), uint(1, 4), put(directory(value.fields, free, 0))]);
        const [type, count, bytes] = encoded(value);
        const where = bytes.length <= 4 ? Buffer.concat([bytes, Buffer.alloc(4 - bytes.length)]) : put(bytes);
        return Buffer.concat([uint(tag, 2), uint(type, 2), uint(count, 4), where]);
      });
    return Buffer.concat([uint(fields.length, 2), ...rows, uint(next, 4), ...behind]);
  };
  return {
    later: (fields: readonly AnyField[]): Later & Field[1] => ({ fields }) as unknown as Later & Field[1],
    block(fields: readonly AnyField[], thumbnail: Buffer | undefined): Buffer {
      const start = Buffer.concat([Buffer.from(order, 'latin1'), uint(42, 2), uint(8, 4)]);
      const length = directory(fields, 8, 0).length;
      if (thumbnail === undefined) return Buffer.concat([start, directory(fields, 8, 0)]);
      const second = 8 + length;
      // Offset and length of the small picture (Exif 3.0, section 4.6.5.2), which follows its directory of two fields.
      const long = (tag: number, value: number) =>
        Buffer.concat([uint(tag, 2), uint(4, 2), uint(1, 4), uint(value, 4)]);
      const small = [
        uint(2, 2),
        long(0x0201, second + 2 + 24 + 4),
        long(0x0202, thumbnail.length),
        uint(0, 4),
        thumbnail,
      ];
      return Buffer.concat([start, directory(fields, 8, second), ...small]);
    },
  };
}
