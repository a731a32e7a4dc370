import { probability } from '../../../src/plugins/copydesk/engine/model/trees';
import { DEFAULT_OPTIONS, randomFrom, train, type TrainingSet } from '../gbdt';

/** Label 1 where exactly one of two values is above one half: no single threshold can tell. */
function exclusiveOr(rows: number, seed: number): TrainingSet {
  const random = randomFrom(seed);
  const values = Array.from({ length: rows }, () => [random(), random(), random()]);
  const labels = values.map(([a = 0, b = 0]): 0 | 1 => (a > 0.5 !== b > 0.5 ? 1 : 0));
  return { features: ['a', 'b', 'noise'], rows: values, labels };
}

function accuracy(set: TrainingSet, model: ReturnType<typeof train>): number {
  const right = set.rows.filter((row, i) => probability(model, row) > 0.5 === (set.labels[i] === 1));
  return right.length / set.rows.length;
}

describe('train', () => {
  const options = { ...DEFAULT_OPTIONS, trees: 60 };

  it('learns what no single feature tells, and tells it of rows it has not seen', () => {
    const model = train(exclusiveOr(2000, 1), options);
    expect(accuracy(exclusiveOr(500, 2), model)).toBeGreaterThan(0.95);
  });

  it('learns nothing where there is nothing to learn', () => {
    const set = exclusiveOr(2000, 1);
    const random = randomFrom(9);
    const shuffled = { ...set, labels: set.labels.map((): 0 | 1 => (random() > 0.5 ? 1 : 0)) };
    expect(accuracy(exclusiveOr(500, 2), train(shuffled, options))).toBeLessThan(0.65);
  });

  it('gives the same model for the same rows', () => {
    expect(train(exclusiveOr(300, 1), options)).toEqual(train(exclusiveOr(300, 1), options));
  });

  it('gives a heavier row more say', () => {
    const rows = Array.from({ length: 100 }, (_, i) => [i % 2]);
    const labels = rows.map((_, i): 0 | 1 => (i < 50 ? 1 : 0));
    const weights = labels.map((label) => (label === 1 ? 9 : 1));
    const heavy = train({ features: ['x'], rows, labels, weights }, options);
    const even = train({ features: ['x'], rows, labels }, options);
    expect(probability(heavy, [0])).toBeGreaterThan(0.8);
    expect(probability(even, [0])).toBeLessThan(0.6);
  });

  it('keeps a monotone feature monotone where the rows do not', () => {
    const random = randomFrom(4);
    const rows = Array.from({ length: 600 }, () => [random(), random()]);
    const labels = rows.map(([x = 0]): 0 | 1 => (x < 0.4 || x > 0.8 ? 1 : 0));
    const set = { features: ['x', 'y'], rows, labels };
    const predict = (model: ReturnType<typeof train>): number[] =>
      Array.from({ length: 50 }, (_, i) => probability(model, [i / 50, 0.5]));
    const rises = (values: readonly number[]): boolean =>
      values.some((v, i) => i > 0 && v > (values[i - 1] ?? 0) + 1e-9);
    expect(rises(predict(train(set, options)))).toBe(true);
    expect(rises(predict(train(set, { ...options, monotone: { x: -1 } })))).toBe(false);
  });

  it('refuses a set with labels of one kind alone', () => {
    expect(() => train({ features: ['x'], rows: [[1], [2]], labels: [1, 1] })).toThrow('label 0');
  });
});
