import { answerOf, DEPTH, likelihood, type Tree } from '../../shared/formats/html/strays/trees.ts';

export interface Example {
  readonly traits: readonly number[];
  readonly isTrue: boolean;
  readonly weight: number;
}

export interface Model {
  readonly start: number;
  readonly trees: readonly Tree[];
}

const RATE = 0.1;
/** Bounds that are tried of each trait. */
const BINS = 32;
/** A smaller group of examples says nothing of others. */
const LEAST = 60;
/** Pulls answers from few examples to none. */
const CALM = 5;
const QUESTIONS = 2 ** DEPTH - 1;

/** Learns trees one after the other, each from what those before it get wrong (Friedman 2001); the same examples give the same. */
export function boost(examples: readonly Example[], rounds: number): Model {
  const width = examples[0]?.traits.length ?? 0;
  const bounds = Array.from({ length: width }, (_, trait) => boundsOf(examples, trait));
  const bins = bounds.map((ofTrait, trait) =>
    Uint8Array.from(examples, ({ traits }) => ofTrait.filter((bound) => (traits[trait] ?? 0) > bound).length),
  );
  const [weight, positive] = [sumOf(examples), sumOf(examples.filter(({ isTrue }) => isTrue))];
  const start = round(Math.log(positive / (weight - positive)));
  const odds = new Float64Array(examples.length).fill(start);
  const trees: Tree[] = [];
  for (let turn = 0; turn < rounds; turn++) {
    const slopes = new Float64Array(examples.length);
    const curves = new Float64Array(examples.length);
    examples.forEach(({ isTrue, weight: one }, at) => {
      const likely = 1 / (1 + Math.exp(-(odds[at] ?? 0)));
      slopes[at] = one * (Number(isTrue) - likely);
      curves[at] = one * likely * (1 - likely);
    });
    const tree = grow({ bounds, bins, slopes, curves });
    examples.forEach(({ traits }, at) => {
      odds[at] = (odds[at] ?? 0) + answerOf(tree, traits);
    });
    trees.push(tree);
  }
  return { start, trees };
}

export function likely({ start, trees }: Model, traits: readonly number[]): number {
  return likelihood(trees, traits, start);
}

function sumOf(examples: readonly Example[]): number {
  return examples.reduce((sum, { weight }) => sum + weight, 0);
}

function boundsOf(examples: readonly Example[], trait: number): readonly number[] {
  const values = Float64Array.from(examples, ({ traits }) => traits[trait] ?? 0).sort();
  const distinct = [...new Set(values)];
  const chosen =
    distinct.length <= BINS
      ? distinct.slice(0, -1)
      : Array.from({ length: BINS }, (_, bin) => values[Math.floor(((bin + 1) * values.length) / (BINS + 1))] ?? 0);
  return [...new Set(chosen.map(round))];
}

interface Growing {
  readonly bounds: readonly (readonly number[])[];
  readonly bins: readonly Uint8Array[];
  readonly slopes: Float64Array;
  readonly curves: Float64Array;
}

function grow(growing: Growing): Tree {
  const { bounds, bins, slopes, curves } = growing;
  const traits: number[] = [];
  const limits: number[] = [];
  const answers: number[] = [];
  const groups: (readonly number[])[] = [Array.from(slopes.keys())];
  for (let at = 0; at < QUESTIONS + 2 ** DEPTH; at++) {
    const group = groups[at] ?? [];
    if (at >= QUESTIONS) {
      const slope = group.reduce((sum, one) => sum + (slopes[one] ?? 0), 0);
      const curve = group.reduce((sum, one) => sum + (curves[one] ?? 0), 0);
      answers.push(round((RATE * slope) / (curve + CALM)));
      continue;
    }
    const { trait, bin } = bestQuestion(group, growing);
    traits.push(trait);
    // Nothing is more than this: all go to the left.
    limits.push(bounds[trait]?.[bin] ?? NOTHING_MORE);
    groups[2 * at + 1] = group.filter((one) => (bins[trait]?.[one] ?? 0) <= bin);
    groups[2 * at + 2] = group.filter((one) => (bins[trait]?.[one] ?? 0) > bin);
  }
  return { traits, bounds: limits, answers };
}

const NOTHING_MORE = 1e9;

function bestQuestion(group: readonly number[], { bounds, bins, slopes, curves }: Growing) {
  let best = { trait: 0, bin: BINS, gain: 0 };
  for (const [trait, ofTrait] of bounds.entries()) {
    const size = ofTrait.length + 1;
    const [slope, curve, number] = [new Float64Array(size), new Float64Array(size), new Uint32Array(size)];
    const own = bins[trait] ?? new Uint8Array();
    for (const one of group) {
      const bin = own[one] ?? 0;
      slope[bin] = (slope[bin] ?? 0) + (slopes[one] ?? 0);
      curve[bin] = (curve[bin] ?? 0) + (curves[one] ?? 0);
      number[bin] = (number[bin] ?? 0) + 1;
    }
    const all = { slope: total(slope), curve: total(curve) };
    const left = { slope: 0, curve: 0, number: 0 };
    for (let bin = 0; bin < size - 1; bin++) {
      left.slope += slope[bin] ?? 0;
      left.curve += curve[bin] ?? 0;
      left.number += number[bin] ?? 0;
      if (left.number < LEAST || group.length - left.number < LEAST) continue;
      const [right, rightCurve] = [all.slope - left.slope, all.curve - left.curve];
      const gain =
        left.slope ** 2 / (left.curve + CALM) + right ** 2 / (rightCurve + CALM) - all.slope ** 2 / (all.curve + CALM);
      if (gain > best.gain) best = { trait, bin, gain };
    }
  }
  return best;
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Three digits are enough, and take little room. */
function round(value: number): number {
  return Number(value.toPrecision(3));
}
