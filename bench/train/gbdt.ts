/**
 * Trains boosted trees with a logistic loss (J. H. Friedman, "Greedy function approximation: a gradient boosting
 * machine", 2001), on histograms and leaf by leaf. Deterministic: the same rows and options give the same model.
 */
import {
  leafOf,
  type Tree,
  type TreeModel,
  type TreeNode,
} from '../../src/plugins/copydesk/engine/model/trees';

export type TrainingOptions = {
  readonly trees: number;
  readonly learningRate: number;
  /** Leaves of one tree, at most. */
  readonly leaves: number;
  /** Rows in a leaf, at least. */
  readonly leafRows: number;
  /** Shrinks the leaves' values. */
  readonly l2: number;
  /** The share of rows each tree sees, 0 … 1. */
  readonly rowShare: number;
  /** The share of features each tree sees, 0 … 1. */
  readonly featureShare: number;
  readonly seed: number;
  /** Features by which the prediction may only rise (1) or only fall (-1), whatever the others are. */
  readonly monotone?: Readonly<Record<string, 1 | -1>>;
};

export const DEFAULT_OPTIONS: TrainingOptions = {
  trees: 200,
  learningRate: 0.08,
  leaves: 12,
  leafRows: 12,
  l2: 2,
  rowShare: 0.8,
  featureShare: 0.6,
  seed: 1,
};

export type TrainingSet = {
  readonly features: readonly string[];
  /** One vector a row, in the order of `features`. */
  readonly rows: readonly ArrayLike<number>[];
  readonly labels: readonly (0 | 1)[];
  /** How much each row counts; absent: 1 each. */
  readonly weights?: readonly number[];
};

const BINS = 64;

/** A small seeded generator (mulberry32): 0 ≤ n < 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Thresholds that cut a feature's values into at most `BINS` bins of about equal size. */
function thresholdsOf(values: Float64Array): number[] {
  const sorted = Float64Array.from(values).sort();
  const distinct = [...new Set(sorted)];
  const cuts = new Set<number>();
  if (distinct.length <= BINS) {
    for (let i = 1; i < distinct.length; i++) cuts.add(((distinct[i - 1] ?? 0) + (distinct[i] ?? 0)) / 2);
  } else {
    for (let i = 1; i < BINS; i++) cuts.add(sorted[Math.floor((i * sorted.length) / BINS)] ?? 0);
  }
  return [...cuts].sort((a, b) => a - b).map((cut) => Number(cut.toPrecision(5)));
}

function binOf(value: number, thresholds: readonly number[]): number {
  let low = 0;
  let high = thresholds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (thresholds[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

type Split = { gain: number; feature: number; bin: number };
/** Between which values a leaf's prediction must lie, so that no later split breaks a monotone one above it. */
type Bounds = { readonly low: number; readonly high: number };
type Leaf = {
  rows: Int32Array;
  gradient: number;
  hessian: number;
  node: number;
  split: Split;
  bounds: Bounds;
};

const FREE: Bounds = { low: -Infinity, high: Infinity };

/** Grows the trees; holds what they share: binned values, gradients and hessians. */
class Boosting {
  readonly #thresholds: number[][];
  readonly #bins: Uint8Array[];
  readonly #gradients: Float64Array;
  readonly #hessians: Float64Array;
  readonly #scores: Float64Array;
  readonly #random: () => number;

  constructor(
    private readonly set: TrainingSet,
    private readonly options: TrainingOptions,
    readonly bias: number,
  ) {
    const columns = set.features.map((_, f) => Float64Array.from(set.rows, (row) => row[f] ?? 0));
    this.#thresholds = columns.map(thresholdsOf);
    this.#bins = columns.map((column, f) =>
      Uint8Array.from(column, (v) => binOf(v, this.#thresholds[f] ?? [])),
    );
    this.#gradients = new Float64Array(set.rows.length);
    this.#hessians = new Float64Array(set.rows.length);
    this.#scores = new Float64Array(set.rows.length).fill(bias);
    this.#random = randomFrom(options.seed);
  }

  #differentiate(): void {
    this.#scores.forEach((score, i) => {
      const p = 1 / (1 + Math.exp(-score));
      const weight = this.set.weights?.[i] ?? 1;
      this.#gradients[i] = weight * (p - (this.set.labels[i] ?? 0));
      this.#hessians[i] = weight * Math.max(p * (1 - p), 1e-6);
    });
  }

  #value(gradient: number, hessian: number, { low, high }: Bounds): number {
    return Math.min(high, Math.max(low, -gradient / (hessian + this.options.l2)));
  }

  #leaf(rows: Int32Array, node: number, features: readonly number[], bounds: Bounds): Leaf {
    let gradient = 0;
    let hessian = 0;
    for (const row of rows) {
      gradient += this.#gradients[row] ?? 0;
      hessian += this.#hessians[row] ?? 0;
    }
    const leaf = { rows, gradient, hessian, node, bounds };
    return { ...leaf, split: this.#bestSplit(leaf, features) };
  }

  #bestSplit({ rows, gradient, hessian, bounds }: Omit<Leaf, 'split'>, features: readonly number[]): Split {
    const { l2, leafRows } = this.options;
    const best: Split = { gain: 1e-6, feature: -1, bin: -1 };
    if (rows.length < 2 * leafRows) return best;
    const parent = (gradient * gradient) / (hessian + l2);
    for (const feature of features) {
      const sums = this.#histogram(rows, feature);
      const direction = this.#directionOf(feature);
      let [g, h, n] = [0, 0, 0];
      for (let bin = 0; bin < (this.#thresholds[feature]?.length ?? 0); bin++) {
        g += sums[3 * bin] ?? 0;
        h += sums[3 * bin + 1] ?? 0;
        n += sums[3 * bin + 2] ?? 0;
        if (n < leafRows) continue;
        if (rows.length - n < leafRows) break;
        const gain = (g * g) / (h + l2) + ((gradient - g) * (gradient - g)) / (hessian - h + l2) - parent;
        if (gain <= best.gain) continue;
        const step = this.#value(gradient - g, hessian - h, bounds) - this.#value(g, h, bounds);
        if (step * direction >= 0) Object.assign(best, { gain, feature, bin });
      }
    }
    return best;
  }

  #directionOf(feature: number): number {
    return this.options.monotone?.[this.set.features[feature] ?? ''] ?? 0;
  }

  #histogram(rows: Int32Array, feature: number): Float64Array {
    const sums = new Float64Array(3 * (BINS + 1));
    const bins = this.#bins[feature] ?? new Uint8Array(0);
    for (const row of rows) {
      const at = 3 * (bins[row] ?? 0);
      sums[at] = (sums[at] ?? 0) + (this.#gradients[row] ?? 0);
      sums[at + 1] = (sums[at + 1] ?? 0) + (this.#hessians[row] ?? 0);
      sums[at + 2] = (sums[at + 2] ?? 0) + 1;
    }
    return sums;
  }

  #sample(count: number, share: number): Int32Array {
    const all = Array.from({ length: count }, (_, i) => i);
    if (share >= 1) return Int32Array.from(all);
    const kept = all.filter(() => this.#random() < share);
    return Int32Array.from(kept.length > 0 ? kept : all);
  }

  /** Grows one tree, best leaf first, and adds what it says to every row's score. */
  grow(): Tree {
    this.#differentiate();
    const features = [...this.#sample(this.set.features.length, this.options.featureShare)];
    const nodes: TreeNode[] = [[0]];
    const leaves = [this.#leaf(this.#sample(this.set.rows.length, this.options.rowShare), 0, features, FREE)];
    while (leaves.length < this.options.leaves) {
      const next = leaves.reduce((a, b) => (b.split.gain > a.split.gain ? b : a));
      if (next.split.feature < 0) break;
      leaves.splice(leaves.indexOf(next), 1, ...this.#divide(next, nodes, features));
    }
    for (const leaf of leaves) {
      const value = this.options.learningRate * this.#value(leaf.gradient, leaf.hessian, leaf.bounds);
      nodes[leaf.node] = [Number(value.toPrecision(4))];
    }
    this.#score(nodes);
    return nodes;
  }

  #divide(leaf: Leaf, nodes: TreeNode[], features: readonly number[]): [Leaf, Leaf] {
    const { rows, node, split } = leaf;
    const bins = this.#bins[split.feature] ?? new Uint8Array(0);
    const threshold = this.#thresholds[split.feature]?.[split.bin] ?? 0;
    nodes[node] = [split.feature, threshold, nodes.length, nodes.length + 1];
    nodes.push([0], [0]);
    const left = rows.filter((row) => (bins[row] ?? 0) <= split.bin);
    const right = rows.filter((row) => (bins[row] ?? 0) > split.bin);
    const [low, high] = this.#boundsBelow(leaf, left);
    return [
      this.#leaf(left, nodes.length - 2, features, low),
      this.#leaf(right, nodes.length - 1, features, high),
    ];
  }

  /** Keeps the sides of a monotone split on their sides of its middle. */
  #boundsBelow({ gradient, hessian, bounds, split }: Leaf, left: Int32Array): [Bounds, Bounds] {
    const direction = this.#directionOf(split.feature);
    if (direction === 0) return [bounds, bounds];
    let [g, h] = [0, 0];
    for (const row of left) {
      g += this.#gradients[row] ?? 0;
      h += this.#hessians[row] ?? 0;
    }
    const middle = (this.#value(g, h, bounds) + this.#value(gradient - g, hessian - h, bounds)) / 2;
    const [below, above] = [
      { ...bounds, high: middle },
      { ...bounds, low: middle },
    ];
    return direction > 0 ? [below, above] : [above, below];
  }

  #score(tree: Tree): void {
    this.set.rows.forEach((row, i) => {
      this.#scores[i] = (this.#scores[i] ?? 0) + leafOf(tree, row);
    });
  }
}

/** @returns a model of the set; throws when it has no rows, or labels of one kind alone */
export function train(set: TrainingSet, options: TrainingOptions = DEFAULT_OPTIONS): TreeModel {
  const weight = (i: number): number => set.weights?.[i] ?? 1;
  const total = set.labels.reduce<number>((sum, _, i) => sum + weight(i), 0);
  const positive = set.labels.reduce<number>((sum, label, i) => sum + label * weight(i), 0);
  if (positive <= 0 || positive >= total)
    throw new Error('A training set needs rows with label 0 and with label 1.');
  const bias = Number(Math.log(positive / (total - positive)).toPrecision(6));
  const boosting = new Boosting(set, options, bias);
  const trees = Array.from({ length: options.trees }, () => boosting.grow());
  return { features: set.features, bias, trees };
}
