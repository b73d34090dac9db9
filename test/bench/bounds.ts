/** The ratios that no change may worsen: recorded with enough slack for a busy machine. */
import { type Measurement, quantile } from './figures.ts';

/** One ratio, ours divided by another's. */
export interface Bound {
  readonly what: string;
  readonly input: string;
  /** The program that ours is divided by; absent where the figure itself is bounded. */
  readonly beside?: string;
  /** 0.5 the median, 0.95 the 95th percentile. */
  readonly quantile: number;
  readonly atMost: number;
}

/** A line for each bound that is not kept. What was not measured in this run keeps its bounds. */
export function faultsIn(measurements: readonly Measurement[], bounds: readonly Bound[]): readonly string[] {
  return bounds.flatMap((bound) => {
    const measurement = measurements.find(({ what, input }) => what === bound.what && input === bound.input);
    const [ours] = measurement?.figures ?? [];
    const theirs = measurement?.figures.find(({ program }) => program === bound.beside);
    if (!measurement || !ours || (bound.beside !== undefined && !theirs)) return [];
    const value = quantile(ours.values, bound.quantile) / (theirs ? quantile(theirs.values, bound.quantile) : 1);
    if (value <= bound.atMost) return [];
    return [
      `${bound.what}${bound.input ? `, ${bound.input}` : ''}${bound.beside === undefined ? '' : `, ÷ ${bound.beside}`}, ${bound.quantile === 0.5 ? 'median' : 'p95'}: ${value.toFixed(3)} is more than ${bound.atMost}`,
    ];
  });
}
