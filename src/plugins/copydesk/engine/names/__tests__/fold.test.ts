import fc from 'fast-check';
import { fold } from '../fold';

describe('fold', () => {
  it('is idempotent on any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });

  it.each([
    ['Müller', 'muller'],
    ['𝐀dam', 'adam'],
    ['GROSS', 'gross'],
    ['Groß', 'gross'],
    ['Wałęsa', 'walesa'],
    ['Yıldız', 'yildiz'],
    ['İnönü', 'inonu'],
    ['Ærø', 'aero'],
    ['O’Leary', "o'leary"],
    ['Do\u00adnald', 'donald'],
    ['ﬁn', 'fin'],
    ['Зайцев', 'зайцев'],
    ['Заи\u0306цев', 'зайцев'],
    ['Їжак', 'їжак'],
    ['Фёдоров', 'федоров'],
  ])('folds %s to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});
