import type { Readable } from 'node:stream';
import { compareNames, render } from '../engine';
import { answerLines } from './check-lines';
import type { Desk } from './desk';
import { idOf, optionalString, parseObject, requiredString } from './json';
import type { Output } from './output';

/**
 * `copydesk compare --jsonl`: two spellings a line in, likeness, verdict and reasons a line out.
 *
 * @returns whether every line was a pair
 */
export function compareLines(input: Readable, output: Output, desk: Desk): Promise<boolean> {
  return answerLines(input, output, desk.messages, (text) => {
    const object = parseObject(text);
    const language = optionalString(object, 'language') ?? desk.language;
    const options = { lexicon: desk.lexicon, ...(language === undefined ? {} : { language }) };
    const { likeness, same, reasons } = compareNames(
      requiredString(object, 'a'),
      requiredString(object, 'b'),
      options,
    );
    return {
      id: idOf(object),
      likeness,
      same,
      reasons: reasons.map((reason) => render(reason, desk.messages)),
    };
  });
}
