/** Time spent on hostile texts: linear in their length. */
import { judgeAddresses } from '../../server/src/core/analysis/contacts/addressVerdicts.ts';
import { parsePolicy } from '../../server/src/core/index.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

describe('verdicts on addresses', () => {
  it('are found in linear time in hostile text', () => {
    const unit = (index: number): string => `a${index.toString(36)}@dom${index.toString(36)}ain.co `;
    const many = Array.from({ length: 3000 }, (_, index) => unit(index)).join('');
    const alike = Array.from({ length: 3000 }, (_, index) => `privacy@larkspur${String.fromCodePoint(0x4e00 + index)}.com `).join('');
    const links = Array.from({ length: 2000 }, (_, index) => `[p${index}@larkspur.con](mailto:p${index}@larkspur.con) `).join('\n');
    const roles = 'privacy@a.com dpo@b.com legal@c.org '.repeat(2000);
    const names = 'Julia Byron, '.repeat(5000) + 'j@x.com '.repeat(1000);
    const references = `${'[privacy@a.com][m] '.repeat(2000)}\n\n[m]: mailto:legal@a.com`;
    for (const text of [many, alike, links, roles, names, references])
      assertOrdinaryEffort(text, (one) => judgeAddresses(parsePolicy(one), { domains: ['larkspur.garden'], known: [] }), 100);
  });
});
