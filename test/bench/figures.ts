/** What is measured, as numbers: medians and 95th percentiles of several rounds, and the table that shows them side by side. */

/** One thing measured for one program. */
export interface Figure {
  readonly program: string;
  readonly values: readonly number[];
}

/** One thing measured for several programs in the same run. */
export interface Measurement {
  /** Such as `keystroke → diagnostics`. */
  readonly what: string;
  /** Such as `50 KB`. */
  readonly input: string;
  readonly unit: 'ms' | 's' | 'MB' | 'KB' | 'MB/s';
  /** Ours first. */
  readonly figures: readonly Figure[];
}

/** A part of the benchmark. @param rounds how often everything is done; 1 is enough to see that it works */
export type Part = (rounds: number) => Promise<readonly Measurement[]>;

/** The value below which a part of the others lie, 0 to 1; NaN where there are none. */
export function quantile(values: readonly number[], part: number): number {
  const inOrder = [...values].sort((a, b) => a - b);
  return inOrder[Math.min(Math.floor(inOrder.length * part), inOrder.length - 1)] ?? NaN;
}

/** Milliseconds that something takes. */
export function timeOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** Values under the name of a program, as they come. */
export function createFigures(): { readonly add: (program: string, value: number) => void; readonly all: () => readonly Figure[] } {
  const byProgram = new Map<string, number[]>();
  return {
    add: (program, value) => {
      const values = byProgram.get(program);
      if (values) values.push(value);
      else byProgram.set(program, [value]);
    },
    all: () => [...byProgram].map(([program, values]) => ({ program, values })),
  };
}

/** The one table: a row for each program that ours stands beside. */
export function tableOf(measurements: readonly Measurement[]): string {
  const rows = measurements.flatMap(({ what, input, unit, figures: [ours, ...others] }) => {
    if (!ours) return [];
    const shown = [what, input, spread(ours, unit)];
    if (others.length === 0) return [[...shown, '', '', '', '']];
    return others.map((one) => [...shown, one.program, spread(one, unit), ratio(ours, one, 0.5), ratio(ours, one, 0.95)]);
  });
  return [
    '| measured | input | Policywright | beside | theirs | ÷ median | ÷ p95 |',
    '| --- | --: | --: | --- | --: | --: | --: |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}

function spread({ values }: Figure, unit: string): string {
  const [middle, high] = [quantile(values, 0.5), quantile(values, 0.95)];
  return `${short(middle)} ${unit}${values.length > 2 ? ` (${short(high)})` : ''}`;
}

function ratio(ours: Figure, theirs: Figure, part: number): string {
  return (quantile(ours.values, part) / quantile(theirs.values, part)).toFixed(3);
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
