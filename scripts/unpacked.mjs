// The other side of what `smallLibraries.mjs` packs; bundled into the programs, so it runs in browsers too.
import { inflateSync, strFromU8 } from 'fflate';

/**
 * The JSON that was packed: deflated bytes, four of them in five characters, which takes less room than base 64.
 * The characters are those from `#` on but for the backslash, so that none has to be escaped in a string.
 * @param {string} text
 */
export function unpacked(text) {
  const bytes = new DataView(new ArrayBuffer((text.length / 5) * 4));
  for (let group = 0; group < text.length / 5; group++) {
    let number = 0;
    for (let digit = 0; digit < 5; digit++) {
      const code = text.charCodeAt(group * 5 + digit);
      number = number * 85 + code - (code > 92 ? 36 : 35);
    }
    bytes.setUint32(group * 4, number);
  }
  return JSON.parse(strFromU8(inflateSync(new Uint8Array(bytes.buffer))));
}
