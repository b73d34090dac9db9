/** The figures of the benchmark: what the table says of them, and which bounds they break. */
import assert from 'node:assert/strict';
import { faultsIn } from './bench/bounds.ts';
import { type Measurement, quantile, tableOf } from './bench/figures.ts';

const measured: Measurement = {
  what: 'redline',
  input: '4 KB',
  unit: 'ms',
  figures: [
    { program: 'Policywright', values: [1, 2, 30] },
    { program: 'jsdiff', values: [10, 20, 40] },
    { program: 'other', values: [1, 1, 1] },
  ],
};

describe('the figures of the benchmark', () => {
  it('are medians and 95th percentiles', () => {
    assert.equal(quantile([3, 1, 2], 0.5), 2);
    assert.equal(
      quantile(
        Array.from({ length: 100 }, (_, index) => index),
        0.95,
      ),
      95,
    );
    assert.ok(Number.isNaN(quantile([], 0.5)));
  });

  it('stand beside each other, a row for each other program', () => {
    const [, , ...rows] = tableOf([measured, { ...measured, figures: measured.figures.slice(0, 1) }]).split('\n');
    assert.deepEqual(rows, [
      '| redline | 4 KB | 2.00 ms (30.0) | jsdiff | 20.0 ms (40.0) | 0.100 | 0.750 |',
      '| redline | 4 KB | 2.00 ms (30.0) | other | 1.00 ms (1.00) | 2.000 | 30.000 |',
      '| redline | 4 KB | 2.00 ms (30.0) |  |  |  |  |',
    ]);
  });

  it('name each bound that they break, and leave alone what was not measured', () => {
    const bound = { what: 'redline', input: '4 KB', beside: 'jsdiff', quantile: 0.5, atMost: 0.1 };
    assert.deepEqual(
      faultsIn([measured], [bound, { ...bound, input: '50 KB', atMost: 0 }, { ...bound, beside: 'missing', atMost: 0 }]),
      [],
    );
    assert.deepEqual(
      faultsIn(
        [measured],
        [
          { ...bound, atMost: 0.09 },
          { what: 'redline', input: '4 KB', quantile: 0.95, atMost: 29 },
        ],
      ),
      ['redline, 4 KB, ÷ jsdiff, median: 0.100 is more than 0.09', 'redline, 4 KB, p95: 30.000 is more than 29'],
    );
  });
});
