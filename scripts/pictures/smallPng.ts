// Makes pictures of screens small: no more than 256 colours, which is what a window of text and lines needs.
import sharp from 'sharp';

/** The same picture with a palette. @param png as a browser takes it */
export function smallPng(png: Buffer): Promise<Buffer> {
  // Without dither: it would make every plain area of a window restless, and large.
  return sharp(png).png({ palette: true, colours: 256, dither: 0, compressionLevel: 9, effort: 10 }).toBuffer();
}
