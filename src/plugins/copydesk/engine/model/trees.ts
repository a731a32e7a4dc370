/**
 * A boosted ensemble of small decision trees, as open data. Trained by bench/train; see docs/names.md.
 */

/**
 * An inner node is `[feature, threshold, left, right]`, left when the value is at most the threshold; a leaf is
 * `[value]`. (No tuple types: that is how TypeScript reads a JSON file.)
 */
export type TreeNode = readonly number[];

/** A tree as its nodes, the root first; children by index. */
export type Tree = readonly TreeNode[];

export type TreeModel = {
  /** The features' names, in the order of the vectors it is given. */
  readonly features: readonly string[];
  /** The log-odds before any tree has spoken. */
  readonly bias: number;
  readonly trees: readonly Tree[];
};

/** @returns what one tree says of a vector */
export function leafOf(tree: Tree, values: ArrayLike<number>): number {
  let node = tree[0];
  while (node && node.length === 4) {
    const [feature = 0, threshold = 0, left = 0, right = 0] = node;
    node = tree[(values[feature] ?? 0) <= threshold ? left : right];
  }
  return node?.[0] ?? 0;
}

/** @returns the log-odds the model gives to a vector of feature values (one for each of `model.features`) */
export function logOdds(model: TreeModel, values: ArrayLike<number>): number {
  let sum = model.bias;
  for (const tree of model.trees) sum += leafOf(tree, values);
  return sum;
}

/** @returns the probability, 0 … 1, that the model gives to a vector of feature values */
export function probability(model: TreeModel, values: ArrayLike<number>): number {
  return 1 / (1 + Math.exp(-logOdds(model, values)));
}
