/** A heading whose words change. */
import type { Section } from '../document/outline/sections.ts';

/** One heading before and after. */
export interface HeadingChange {
  readonly section: Section;
  readonly text: { readonly old: string; readonly new: string };
  readonly title: { readonly old: string; readonly new: string };
}
