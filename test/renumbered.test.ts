/** Whether a list of renumbered sections still holds of a text. */
import assert from 'node:assert/strict';
import { isStillRenumbered } from '../client/src/renumbered.ts';

const RENUMBERED = [
  { title: 'Returns', from: '2', to: '3' },
  { title: 'Late fees', from: '3', to: '4' },
];

describe('a list of renumbered sections', () => {
  it('holds where the headings have their new numbers, however they are set', () => {
    assert.equal(isStillRenumbered('# Loans\n\n## 3. Returns\n\nSoon.\n\n## 4. Late fees\n', RENUMBERED), true);
    assert.equal(isStillRenumbered('## **3.** [Returns](#returns) {#returns}\r\n\r\n4) Late fees\r\n---\r\n', RENUMBERED), true);
    assert.equal(isStillRenumbered('## 3. Returns\n\n## 4. Fees\n', RENUMBERED), true, 'one title was changed since');
  });

  it('no longer holds once the renumbering was undone, or the text is another', () => {
    assert.equal(isStillRenumbered('# Loans\n\n## 2. Returns\n\nSoon.\n\n## 3. Late fees\n', RENUMBERED), false);
    assert.equal(isStillRenumbered('# Cookies\n\nNone.\n', RENUMBERED), false);
  });

  it('knows sections that lost or got a number', () => {
    const taken = [{ title: 'Contact', from: '5', to: '' }];
    assert.equal(isStillRenumbered('## Contact\n', taken), true);
    assert.equal(isStillRenumbered('## 5. Contact\n', taken), false);
  });
});
