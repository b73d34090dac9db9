/** How a stand-alone page looks: one readable column, light or dark as the reader has it, and on paper. Data only. */

/** CSS; holds no `</`, and fetches nothing. */
export const STANDALONE_STYLES = `:root {
  --text: #1f2328; --paper: #fff; --quiet: #59636e; --link: #0759b5; --line: #d9dde2; --tint: #f5f6f8; --focus: #0969da;
  --inserted: #1a7f37; --inserted-tint: #d8f5df; --removed: #b3261e; --removed-tint: #fde4e2; --found: #fff3a3;
  --prose: 'Charter', 'Bitstream Charter', 'Sitka Text', 'Source Serif 4', 'Source Serif Pro', 'Iowan Old Style', 'Cambria', 'Georgia', 'Noto Serif', serif;
  --sans: -apple-system, 'Segoe UI', system-ui, 'Ubuntu', 'Noto Sans', 'Helvetica Neue', sans-serif;
  --code: ui-monospace, 'Cascadia Code', 'Menlo', 'Consolas', monospace;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e3e6ea; --paper: #16191d; --quiet: #9aa4af; --link: #6cb2ff; --line: #353b43; --tint: #20252b; --focus: #6cb2ff;
    --inserted: #5fd07e; --inserted-tint: #17371f; --removed: #ff938a; --removed-tint: #45201d; --found: #5a4b00;
  }
}
* { box-sizing: border-box; }
html { font-size: 16px; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; color: var(--text); background: var(--paper); font: 1.0625rem / 1.65 var(--prose); font-kerning: normal; font-variant-numeric: lining-nums; text-rendering: optimizeLegibility; overflow-wrap: break-word; }
.page { display: grid; grid-template-columns: minmax(0, 40rem); justify-content: center; column-gap: 3.5rem; padding: 3.5rem 1.5rem 6rem; }
h1, h2, h3, h4, h5, h6 { font-family: var(--sans); font-weight: 650; line-height: 1.25; letter-spacing: -0.011em; text-wrap: balance; }
h1 { margin: 0 0 1rem; font-size: clamp(1.75rem, 1.3rem + 2.2vw, 2.375rem); font-weight: 700; letter-spacing: -0.022em; }
h2 { margin: 2.25em 0 0.625em; font-size: 1.4375rem; }
h3 { margin: 1.875em 0 0.5em; font-size: 1.1875rem; }
h4, h5, h6 { margin: 1.75em 0 0.5em; font-size: 1.0625rem; }
main > h1 { margin-top: 2em; }
main > :first-child { margin-top: 0; }
.policy-header { padding-bottom: 1.5rem; border-bottom: 1px solid var(--line); margin-bottom: 1.75rem; }
.facts { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.75rem 2.25rem; margin: 0; font: 0.9375rem / 1.4 var(--sans); }
.fact dt { color: var(--quiet); font-size: 0.8125rem; font-weight: 400; }
.fact dd { margin: 0.0625rem 0 0; font-weight: 550; font-variant-numeric: tabular-nums lining-nums; }
.fact-status dd { display: inline-block; padding: 0 0.5625rem; border: 1px solid currentColor; border-radius: 1rem; font-size: 0.8125rem; line-height: 1.5; }
.contents { margin-bottom: 2.25rem; font: 0.9375rem / 1.45 var(--sans); }
.contents summary { width: max-content; padding: 0.125rem 0; color: var(--quiet); font-size: 0.8125rem; font-weight: 600; cursor: pointer; }
.contents ol { margin: 0.375rem 0 0; padding: 0; list-style: none; columns: 2 17rem; column-gap: 2rem; }
.contents li { margin: 0; break-inside: avoid; }
.contents .level-2 { padding-inline-start: 2rem; }
.contents .level-3 { padding-inline-start: 3.25rem; }
.contents .level-4 { padding-inline-start: 4.5rem; }
.contents a { display: flex; gap: 0.375rem; padding: 0.1875rem 0; color: inherit; text-decoration: none; }
.contents .number { flex: none; min-width: 1.625rem; color: var(--quiet); font-variant-numeric: tabular-nums lining-nums; }
.contents a:hover .words { color: var(--link); text-decoration: underline; }
@media screen and (min-width: 68rem) {
  .page { grid-template-columns: 15rem minmax(0, 40rem); }
  .page > * { grid-column: 2; }
  .page > .contents { grid-column: 1; grid-row: 1 / span 3; position: sticky; top: 3.5rem; align-self: start; max-height: calc(100vh - 7rem); margin: 0; padding-inline-end: 0.5rem; overflow-y: auto; font-size: 0.875rem; }
  .page > .contents ol { columns: 1; }
  .page:not(:has(> .contents)) { grid-template-columns: minmax(0, 40rem); }
  .page:not(:has(> .contents)) > * { grid-column: 1; }
}
p, ul, ol, dl, blockquote, pre, figure, .table-box, details { margin: 0 0 1.0625em; }
ul, ol { padding-inline-start: 1.5em; }
li { margin: 0.3125em 0; }
li > ul, li > ol { margin-bottom: 0.3125em; }
li::marker { color: var(--quiet); }
.task-item { list-style: none; }
.task-box { display: inline-block; width: 1.5em; margin-inline-start: -1.5em; }
a { color: var(--link); text-decoration: underline; text-decoration-thickness: from-font; text-underline-offset: 0.15em; }
a.reference { color: inherit; text-decoration-color: var(--quiet); }
a[data-refused] { color: var(--quiet); text-decoration: underline dotted; }
blockquote { margin-inline: 0; padding-block: 0.125em; padding-inline: 1.125em 0; border-inline-start: 3px solid var(--line); }
blockquote > :last-child, li > :last-child, details > :last-child, td > :last-child { margin-bottom: 0; }
hr { height: 0; margin: 2.5em 0; border: 0; border-top: 1px solid var(--line); }
code, kbd, samp, pre { font-family: var(--code); font-size: 0.875em; }
code, kbd, samp { padding: 0.125em 0.3125em; border-radius: 4px; background: var(--tint); }
pre { padding: 0.875em 1em; border-radius: 6px; background: var(--tint); line-height: 1.5; white-space: pre-wrap; }
pre code { padding: 0; background: none; font-size: 1em; }
.table-box { overflow-x: auto; }
table { border-collapse: collapse; min-width: 100%; font: 0.9375rem / 1.45 var(--sans); font-variant-numeric: tabular-nums lining-nums; }
th, td { padding-block: 0.5rem; padding-inline: 0 1rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { border-bottom: 2px solid var(--line); font-weight: 600; }
.align-right, [align='right'] { text-align: right; }
.align-center, [align='center'] { text-align: center; }
.align-left, [align='left'] { text-align: left; }
img { max-width: 100%; height: auto; }
.image-left-out { display: inline-block; padding: 0.25rem 0.75rem; border: 1px dashed var(--line); border-radius: 6px; color: var(--quiet); font: 0.875rem / 1.5 var(--sans); }
summary { cursor: pointer; }
dt { font-weight: 600; }
dd { margin-inline-start: 1.5em; }
mark { background: var(--found); color: inherit; }
.footnote-ref { line-height: 0; font: 0.75em var(--sans); }
.footnote-ref a { text-decoration: none; }
.footnotes { font-size: 0.9375em; }
.footnotes-sep { width: 6rem; margin: 3em 0 1.25em; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
:target { scroll-margin-top: 2rem; }
ins { background: var(--inserted-tint); text-decoration: underline; text-decoration-color: var(--inserted); text-decoration-thickness: 0.09em; text-underline-offset: 0.18em; border-radius: 2px; }
del { background: var(--removed-tint); text-decoration: line-through; text-decoration-color: var(--removed); text-decoration-thickness: 0.09em; border-radius: 2px; }
:is(del, ins) code { padding: 0; background: none; }
:is(del, ins) a { text-decoration: inherit; }
del + ins { margin-inline-start: 0.125em; }
:is(p, ul, ol, blockquote, pre, h1, h2, h3, h4, h5, h6):is(.change-inserted, .change-removed) { position: relative; }
:is(p, ul, ol, blockquote, pre, h1, h2, h3, h4, h5, h6):is(.change-inserted, .change-removed)::before { content: ''; position: absolute; inset-block: 0; inset-inline-start: -1rem; width: 3px; border-radius: 2px; background: var(--inserted); }
:is(p, ul, ol, blockquote, pre, h1, h2, h3, h4, h5, h6).change-removed::before { background: var(--removed); }
hr.change-inserted { border-color: var(--inserted); }
hr.change-removed { border-color: var(--removed); border-style: dashed; }
.change-target { margin-inline-start: 0.25em; font: 0.8125em / 1.4 var(--code); overflow-wrap: anywhere; }
.change-tags { margin: -0.25em 0 0.875em; }
.change-tag { display: inline-block; padding: 0.0625rem 0.5rem; border: 1px solid var(--line); border-radius: 1rem; color: var(--quiet); font: 0.75rem / 1.5 var(--sans); }
.redline { margin-bottom: 2.5rem; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: 8px; background: var(--tint); font: 0.875rem / 1.5 var(--sans); }
.redline > :last-child { margin-bottom: 0; }
.redline-summary { margin-bottom: 0.625rem; }
.redline-sections { padding: 0; list-style: none; }
.redline-sections li { margin: 0.25rem 0; }
.section-removed .name { text-decoration: line-through; }
.count-added, .count-removed { font-variant-numeric: tabular-nums; white-space: nowrap; }
.count-added { color: var(--inserted); }
.count-removed { color: var(--removed); }
.redline-keys { min-width: 0; max-width: 100%; margin-top: 0.875rem; font-size: 0.8125rem; }
.redline-keys caption { padding-bottom: 0.125rem; font-weight: 600; text-align: start; }
.redline-keys th, .redline-keys td { padding-block: 0.25rem; padding-inline: 0 1rem; overflow-wrap: anywhere; }
.redline-keys th[scope='row'] { font-family: var(--code); font-weight: 400; }
@media print {
  :root { --text: #000; --paper: #fff; --quiet: #444; --link: #000; --line: #bbb; --tint: #f4f4f4; --inserted: #146c2e; --inserted-tint: #e2f5e7; --removed: #9b1c15; --removed-tint: #fbe6e4; }
  html { font-size: 10.5pt; }
  body { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .page { display: block; padding: 0; }
  .redline ~ .contents { display: none; }
  .redline, .contents { break-inside: avoid; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  tr, img, pre, blockquote { break-inside: avoid; }
  thead { display: table-header-group; }
  .table-box { overflow: visible; }
  :is(p, ul, ol, blockquote, pre, h1, h2, h3, h4, h5, h6):is(.change-inserted, .change-removed)::before { inset-inline-start: -0.75rem; }
}
`;
