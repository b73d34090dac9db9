/** Draws how grave a finding is: a shape of its own for each, since colour alone tells some readers nothing. */
import type { ShownFinding } from '../preview/findingMessages.ts';

/** A small picture in the colour of its severity, unseen by screen readers. */
export function severityIcon(severity: ShownFinding['severity']): SVGElement {
  const icon = draw('svg', {
    viewBox: '0 0 16 16',
    width: '16',
    height: '16',
    class: `severity-icon severity-${severity}`,
    'aria-hidden': 'true',
    focusable: 'false',
  });
  for (const d of shapes[severity]) icon.append(draw('path', { d }));
  return icon;
}

/** A crossed circle, a triangle, a circle with an i, and three dots. */
const shapes: Readonly<Record<ShownFinding['severity'], readonly string[]>> = {
  error: ['M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z', 'M5.5 5.5l5 5M10.5 5.5l-5 5'],
  warning: ['M8 1.8L15 14H1z', 'M8 6v4M8 11.4v.9'],
  information: ['M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z', 'M8 7v4.5M8 4.4v.9'],
  hint: ['M3 8h.9M7.6 8h.9M12.2 8h.9'],
};

function draw(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made as SVGElement;
}
