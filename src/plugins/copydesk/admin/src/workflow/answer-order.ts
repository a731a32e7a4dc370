/** Tells which answers are news: who asks and who changes something are numbered, and what is older comes too late. */
export type AnswerOrder = {
  /**
   * A question begins.
   *
   * @returns asked when its answer has come: whether nothing newer is shown already
   */
  ask(): () => boolean;
  /** The server has told what a change has made: whatever was asked before is older. */
  tell(): void;
};

export function createAnswerOrder(): AnswerOrder {
  let begun = 0;
  let shownFrom = 0;
  return {
    ask() {
      const number = (begun += 1);
      return () => {
        if (number < shownFrom) return false;
        shownFrom = number;
        return true;
      };
    },
    tell() {
      shownFrom = begun += 1;
    },
  };
}
