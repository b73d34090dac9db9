// Joins pictures of a window into one that moves: an animated GIF, which GitHub, npm and the Marketplace all show.
import sharp from 'sharp';

/** One picture of a film, and how long it is shown. */
export interface Frame {
  readonly png: Buffer;
  /** In milliseconds. */
  readonly shown: number;
}

/** In pixels: twice the width in which GitHub shows a picture would make the file four times as large. */
const WIDTH = 1280;

/** The frames one after the other, again and again. @param frames as a browser takes them, all of one size */
export async function movingPicture(frames: readonly Frame[]): Promise<Buffer> {
  const pictures = await Promise.all(frames.map(({ png }) => sharp(png).resize({ width: WIDTH }).png().toBuffer()));
  return sharp(pictures, { join: { animated: true } })
    .gif({ delay: frames.map(({ shown }) => shown), loop: 0, dither: 0, effort: 10, colours: 128, interFrameMaxError: 2 })
    .toBuffer();
}
