import { distance } from '../../src/plugins/copydesk/engine/names/edits';
import { isInflectionOf } from '../../src/plugins/copydesk/engine/names/inflection';
import type { Form } from '../../src/plugins/copydesk/engine/consistency/forms';
import { readForms } from '../../src/plugins/copydesk/engine/consistency/forms';
import type { Lexicon } from '../../src/plugins/copydesk/engine/types';
import type { Article } from '../train/corpus';
import { contextOf } from '../train/rows';
import type { Said } from './tally';

/** A way to say which words of an article are one name misspelt, to hold ours against. */
export type Peer = {
  readonly name: string;
  readonly judge: (article: Article, lexicon: Lexicon) => readonly Said[];
};

const SHORTEST = 4;

type Verdict = (a: Form, b: Form, article: Article, lexicon: Lexicon) => boolean;

/** Holds every two capitalised words of an article against each other; of a pair the rarer is flagged. */
function everyPair(verdict: Verdict): Peer['judge'] {
  return (article, lexicon) => {
    const { forms, fields } = readForms(contextOf(article, lexicon));
    const long = forms.filter(({ folded }) => folded.length >= SHORTEST);
    const wrong = new Map<Form, Form>();
    long.forEach((a, i) => {
      for (const b of long.slice(i + 1)) {
        if (!verdict(a, b, article, lexicon)) continue;
        const [right, minor] = b.mentions > a.mentions ? [b, a] : [a, b];
        wrong.set(minor, right);
      }
    });
    return [...wrong].flatMap(([form, right]) =>
      form.places.flatMap(({ token }): Said[] => {
        const at = fields[0]?.tokens[token];
        return at
          ? [{ start: at.start, end: at.start + form.text.length, score: 1, suggestions: [right.text] }]
          : [];
      }),
    );
  };
}

const isNear = (a: Form, b: Form) => {
  const most = Math.min(a.folded.length, b.folded.length) <= 7 ? 1 : 2;
  const edits = distance(a.folded, b.folded, most);
  return edits > 0 && edits <= most;
};

const isGrammar = (a: Form, b: Form, { lang }: Article, lexicon: Lexicon) =>
  isInflectionOf(a.text, b.text, lang) || lexicon.isWord(a.text, lang) || lexicon.isWord(b.text, lang);

export const PEERS: readonly Peer[] = [
  { name: 'any two capitalised words one or two edits apart', judge: everyPair(isNear) },
  {
    name: 'one or two edits, with our grammar and dictionaries',
    judge: everyPair((a, b, article, lexicon) => isNear(a, b) && !isGrammar(a, b, article, lexicon)),
  },
];
