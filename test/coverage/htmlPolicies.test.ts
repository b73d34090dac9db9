/** Policies that are written in HTML within Markdown: their words are read like prose, and passages point into them. */
import assert from 'node:assert/strict';
import { coverageOf, type PolicyCoverage, parsePolicy, quoteOf } from '../../server/src/core/index.ts';

function covered(text: string): PolicyCoverage {
  return coverageOf(parsePolicy(text, { path: 'privacy.md' }), { profiles: ['gdpr'], kind: 'privacy' });
}

function quoted(text: string, topic: string): string {
  const span = covered(text).topics.find(({ id }) => id === topic)?.evidence[0]?.span;
  return span ? quoteOf(text, span).replace(/\s+/g, ' ').trim() : '';
}

const ENGLISH = `<div class="policy">
<h2>How we use your data</h2>
<p>We use your <b>postal address</b> to deliver seeds,<br>and to remind you of loans.</p>
<h2>Your rights</h2>
<p>You have the right to:</p>
<ul>
<li>request access to your data
<li>have wrong data <em>corrected</em>
<li>object to the processing
</ul>
<!-- You may withdraw your consent. -->
<script>var text = "You may lodge a complaint with a supervisory authority.";</script>
<table><tr><th>Data</th><th>Purpose</th></tr><tr><td>Bed size</td><td>Choosing the seeds</td></tr></table>
</div>
`;

describe('policies in HTML', () => {
  it('are read by paragraph, item, and heading', () => {
    assert.equal(quoted(ENGLISH, 'purposes'), 'We use your postal address to deliver seeds, and to remind you of loans.');
    assert.equal(quoted(ENGLISH, 'right-access'), 'request access to your data');
    assert.equal(quoted(ENGLISH, 'right-rectification'), 'have wrong data corrected');
    assert.equal(quoted(ENGLISH, 'right-objection'), 'object to the processing');
  });

  it('say nothing in comments and scripts', () => {
    const { topics } = covered(ENGLISH);
    for (const topic of ['withdraw-consent', 'complaint-authority'])
      assert.equal(topics.find(({ id }) => id === topic)?.status, 'absent', topic);
  });

  it('are read in German and French, whose language is told by the words in HTML', () => {
    const german =
      '<p><strong>Wer verantwortlich ist</strong></p>\n<p>Verantwortlich f&uuml;r die Verarbeitung ist der Saatgutverein Musterdorf e.V.<br>Gartenweg 2<br>79100 Freiburg</p>\n\n<p>Sie k&ouml;nnen jederzeit Auskunft &uuml;ber die Daten verlangen, die wir von Ihnen gespeichert haben, und wir antworten Ihnen innerhalb von vier Wochen auf dem Weg, den Sie sich aussuchen. Das gilt auch, wenn Sie nicht mehr Mitglied sind und wir nur noch wenige Angaben von Ihnen haben.</p>\n';
    assert.equal(covered(german).language, 'de');
    assert.match(quoted(german, 'controller-identity'), /Saatgutverein Musterdorf/);
    assert.match(quoted(german, 'right-access'), /^Sie können jederzeit Auskunft|^Sie k&ouml;nnen jederzeit Auskunft/);
    assert.match(quoted(german, 'contact'), /Gartenweg 2/);
    const french =
      "<div><p>Nous utilisons votre adresse pour vous envoyer les graines que vous avez choisies, et nous la gardons tant que vous êtes membre de notre association.</p><p>Vous pouvez demander l'accès à vos données et leur rectification, et nous vous répondons dans un délai d'un mois par la voie que vous avez choisie.</p></div>\n";
    assert.equal(covered(french).language, 'fr');
    assert.match(quoted(french, 'right-access'), /^Vous pouvez demander/);
  });

  it('are read in one go, however they are nested', () => {
    for (const text of [
      `<div>\n${'<ul><li>'.repeat(40_000)}`,
      `<p>${'<'.repeat(200_000)}`,
      `<p>${'<!--'.repeat(60_000)}`,
      `<p><${'a'.repeat(200_000)}`,
      `<p>${'<a '.repeat(60_000)}`,
      `<p>${'<b>x'.repeat(60_000)}`,
    ]) {
      const start = performance.now();
      parsePolicy(text, { path: 'privacy.md' });
      assert.ok(performance.now() - start < 4000);
    }
  });
});
