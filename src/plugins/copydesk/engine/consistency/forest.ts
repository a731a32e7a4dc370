import type { TreeModel } from '../model/trees';

/** Trees laid out flat, for speed: a node is an index, a leaf the complement of one. */
export type Forest = {
  readonly bias: number;
  readonly roots: Int32Array;
  readonly feature: Int16Array;
  readonly threshold: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly leaves: Float64Array;
};

/** @returns the same model, laid out flat */
export function plant({ bias, trees }: TreeModel): Forest {
  const all = trees.flat();
  const inner = all.filter((node) => node.length === 4).length;
  const forest = {
    bias,
    roots: new Int32Array(trees.length),
    feature: new Int16Array(inner),
    threshold: new Float64Array(inner),
    left: new Int32Array(inner),
    right: new Int32Array(inner),
    leaves: new Float64Array(all.length - inner),
  };
  let [nodes, leaves] = [0, 0];
  trees.forEach((tree, t) => {
    const places = tree.map((node) => (node.length === 4 ? nodes++ : ~leaves++));
    forest.roots[t] = places[0] ?? 0;
    tree.forEach((node, i) => {
      const at = places[i] ?? 0;
      if (node.length === 4) {
        const [feature = 0, threshold = 0, left = 0, right = 0] = node;
        forest.feature[at] = feature;
        forest.threshold[at] = threshold;
        forest.left[at] = places[left] ?? 0;
        forest.right[at] = places[right] ?? 0;
      } else forest.leaves[~at] = node[0] ?? 0;
    });
  });
  return forest;
}

/** @returns the probability, 0 … 1, the forest gives to a vector of feature values */
export function ask(forest: Forest, values: ArrayLike<number>): number {
  const { feature, threshold, left, right, leaves } = forest;
  let sum = forest.bias;
  for (let t = 0; t < forest.roots.length; t++) {
    let at = forest.roots[t] as number;
    while (at >= 0) {
      const value = values[feature[at] as number] as number;
      at = (value <= (threshold[at] as number) ? left[at] : right[at]) as number;
    }
    sum += leaves[~at] as number;
  }
  return 1 / (1 + Math.exp(-sum));
}
