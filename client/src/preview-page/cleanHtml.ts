/** Sanitises a rendering once more where it is used, and settles what its images may load; the only importer of DOMPurify. */
import DOMPurify from 'dompurify';
import type { PageLabels } from '../preview/messages.ts';

/** Where images of a policy come from. */
export interface ImageSources {
  /** Webview address of the policy's folder, with a slash at its end. */
  readonly folder: string;
  /** The same for the workspace folder. */
  readonly root: string;
  /** Images of `https:` addresses may be loaded. */
  readonly remote: boolean;
  readonly labels: PageLabels;
}

/** Nodes that may go into the page. Ids carry the prefix of `idPrefix.ts`. */
export function cleanHtml(html: string, sources: ImageSources): DocumentFragment {
  const cleaned: DocumentFragment | null = DOMPurify.sanitize(html, {
    USE_PROFILES: { html: true },
    FORBID_TAGS: [
      'style',
      'form',
      'input',
      'button',
      'select',
      'option',
      'textarea',
      'video',
      'audio',
      'source',
      'track',
      'picture',
      'dialog',
      'font',
      'label',
      'map',
      'marquee',
      'slot',
      'template',
    ],
    FORBID_ATTR: ['style', 'srcset', 'sizes', 'background', 'action', 'formaction', 'poster', 'target', 'ping', 'loading'],
    ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto|tel):|data:image\/(?:avif|gif|jpeg|png|webp);|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
    SANITIZE_NAMED_PROPS: true,
    ADD_ATTR: ['data-line', 'data-lines', 'data-refused', 'data-change', 'data-term'],
    // It names a refused scheme in words; it isn't an address.
    ADD_URI_SAFE_ATTR: ['data-refused'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  // A frameset takes the place of the body, and then there is nothing.
  const fragment = cleaned ?? document.createDocumentFragment();
  for (const image of fragment.querySelectorAll('img')) settleImage(image, sources);
  return fragment;
}

function settleImage(image: HTMLImageElement, { folder, root, remote, labels }: ImageSources): void {
  const source = image.getAttribute('src') ?? '';
  // Embedded drawings may hold scripts and requests of their own; photographs and the like do not.
  if (/^data:image\/(?:avif|gif|jpeg|png|webp);/i.test(source)) return;
  const host = remoteHost(source);
  if (host === undefined && source !== '') {
    image.setAttribute('src', source.startsWith('/') ? root + source.replace(/^\/+/, '') : folder + source);
    return;
  }
  if (remote && /^https:/i.test(source)) {
    // Whoever keeps the image is told no more than that it was asked for.
    image.referrerPolicy = 'no-referrer';
    return;
  }
  const note = document.createElement('span');
  note.className = 'image-left-out';
  note.append(labels.imageLeftOut.replace('{0}', host ?? '?'));
  if (image.alt !== '') note.append(`: ${image.alt}`);
  image.replaceWith(note);
}

/** Undefined for an address without a scheme. */
function remoteHost(source: string): string | undefined {
  if (!/^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(source)) return undefined;
  return URL.parse(source, 'https://unknown')?.host || source.slice(0, 40);
}
