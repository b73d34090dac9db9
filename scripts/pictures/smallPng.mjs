// Makes pictures of screens small: no more than 256 colours, which is what a window of text and lines needs, packed as tightly as PNG can.
import { constants, crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

/**
 * The same picture with a palette. Colours that are hardly told apart become one, the more frequent of them.
 * @param {Buffer} png 8 bits a channel, red, green, blue and perhaps opacity, not interlaced: what browsers write
 * @returns {Buffer}
 */
export function smallPng(png) {
  const { width, height, pixels, channels } = decode(png);
  const colours = new Uint32Array(width * height);
  const counts = new Map();
  for (let at = 0; at < colours.length; at += 1) {
    const from = at * channels;
    const colour = (pixels[from] << 16) | (pixels[from + 1] << 8) | pixels[from + 2];
    colours[at] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const ordered = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a));
  const palette = paletteOf(ordered);
  const entries = new Map(ordered.map((colour) => [colour, nearest(palette, colour)]));
  // Each line begins with the number of its filter, which is none.
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) lines[y * (width + 1) + 1 + x] = entries.get(colours[y * width + x]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // 8 bits, palette
  const bytes = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', bytes),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9, strategy: constants.Z_DEFAULT_STRATEGY })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The most frequent colours, none nearer to another than it takes to have room for all. */
function paletteOf(ordered) {
  for (let least = 0; ; least = least === 0 ? 8 : least * 1.6) {
    const palette = [];
    for (const colour of ordered) {
      if (least > 0 && palette.some((one) => distance(one, colour) < least)) continue;
      palette.push(colour);
      if (palette.length > MOST_COLOURS) break;
    }
    if (palette.length <= MOST_COLOURS) return palette;
  }
}

function nearest(palette, colour) {
  let found = 0;
  let least = Infinity;
  for (const [entry, one] of palette.entries()) {
    const apart = distance(one, colour);
    if (apart >= least) continue;
    least = apart;
    found = entry;
    if (apart === 0) break;
  }
  return found;
}

/** Squared; eyes are keenest for green, least for blue. */
function distance(a, b) {
  const red = (a >> 16) - (b >> 16);
  const green = ((a >> 8) & 255) - ((b >> 8) & 255);
  const blue = (a & 255) - (b & 255);
  return 2 * red * red + 4 * green * green + blue * blue;
}

function decode(png) {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG');
  const data = [];
  let header;
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const kind = png.toString('latin1', at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') header = content;
    else if (kind === 'IDAT') data.push(content);
    at += 12 + length;
  }
  const [bits, colourType, , , interlaced] = header.subarray(8);
  const channels = { 2: 3, 6: 4 }[colourType];
  if (bits !== 8 || channels === undefined || interlaced !== 0)
    throw new Error(`a PNG of ${bits} bits, colour type ${colourType}, interlaced ${interlaced}`);
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  return { width, height, channels, pixels: unfiltered(inflateSync(Buffer.concat(data)), width * channels, height, channels) };
}

/** Undoes the filters of PNG, line by line: each byte was written as its difference from bytes to the left and above. */
function unfiltered(raw, stride, height, channels) {
  const pixels = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)];
    const from = y * (stride + 1) + 1;
    const to = y * stride;
    for (let x = 0; x < stride; x += 1) {
      const left = x >= channels ? pixels[to + x - channels] : 0;
      const above = y > 0 ? pixels[to + x - stride] : 0;
      const corner = x >= channels && y > 0 ? pixels[to + x - stride - channels] : 0;
      const predicted =
        filter === 0 ? 0 : filter === 1 ? left : filter === 2 ? above : filter === 3 ? (left + above) >> 1 : paeth(left, above, corner);
      pixels[to + x] = raw[from + x] + predicted;
    }
  }
  return pixels;
}

function paeth(left, above, corner) {
  const toLeft = Math.abs(above - corner);
  const toAbove = Math.abs(left - corner);
  const toCorner = Math.abs(left + above - 2 * corner);
  return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
}

function chunk(kind, content) {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
