/** Keeps every look at a file inside the workspace, whoever asks for it and by whatever path: what is elsewhere is none of the server's business. */
import { withoutByteOrderMark } from '../../core/index.ts';
import type { Host } from './host.ts';
import { uriKey } from './uriKey.ts';

/** The host, of which only files below one of the folders can be read, as editors have their texts; neither `..` nor links lead out. @param folders URIs without a slash at their ends */
export function confineHost(host: Host, folders: () => readonly string[]): Host {
  return {
    ...host,
    readText: async (uri) => {
      try {
        const inside = folders();
        if (!liesBelow(uri, inside) || (await host.leadsOut?.(uri, inside)) === true) return undefined;
        const text = await host.readText(uri);
        return text === undefined ? undefined : withoutByteOrderMark(text);
      } catch {
        return undefined;
      }
    },
  };
}

/** Whether a URI, by its letters, is that of something in one of the folders. */
export function liesBelow(uri: string, folders: readonly string[]): boolean {
  const path = uriKey(withoutDots(uri));
  return !/[/\\]\.\.(?:[/\\]|$)/.test(path) && folders.some((folder) => path.startsWith(`${uriKey(folder)}/`));
}

function withoutDots(uri: string): string {
  try {
    return new URL(uri).href;
  } catch {
    return uri;
  }
}
