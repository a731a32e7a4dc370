import { tokenize } from '../../names/tokens';
import { maskNonProse } from '../mask';

const words = (text: string) => tokenize(maskNonProse(text)).map(({ text: word }) => word);

describe('maskNonProse', () => {
  it.each([
    ['an address', 'Siehe https://www.example.test/trump-takahiti?x=Takahiti#Foo heute', ['Siehe', 'heute']],
    ['an address without a scheme', 'Siehe www.Takahiti.test/foo heute', ['Siehe', 'heute']],
    ['a domain', 'Das Portal takahiti.com meldet', ['Das', 'Portal', 'meldet']],
    ['a domain with a path', 'Auf Takahiti.de/ueber-uns steht', ['Auf', 'steht']],
    ['an e-mail address', 'Mail an sanae.takahiti@Regierung.test bitte', ['Mail', 'an', 'bitte']],
    ['an international e-mail address', 'Mail an jörg.müller@übung.test bitte', ['Mail', 'an', 'bitte']],
    ['a handle', 'Von @Takahiti_Sanae geteilt', ['Von', 'geteilt']],
    ['a handle of a server', 'Von @takahiti@social.test geteilt', ['Von', 'geteilt']],
    ['a hashtag', 'Unter #Takahiti läuft', ['Unter', 'läuft']],
    ['a file name', 'Foto: IMG_Takahiti.png, Takahiti-2.jpg', ['Foto']],
    ['a name joined by an underscore', 'Der Ordner olaf_Sholz fehlt', ['Der', 'Ordner', 'fehlt']],
    ['mailto', '(mailto:takahiti@x.test)', []],
  ])('hides %s', (_what, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ['a sentence end without a space', 'kam.Takahiti ging', ['kam', 'Takahiti', 'ging']],
    ['initials', 'J.F. Kennedy', ['J', 'F', 'Kennedy']],
    ['a name between underscores', 'mit _Olaf Sholz_ dabei', ['mit', 'Olaf', 'Sholz', 'dabei']],
    ['a colon', 'Takahiti: Ich komme', ['Takahiti', 'Ich', 'komme']],
    ['a number sign', 'Platz # 1 Takahiti', ['Platz', 'Takahiti']],
    ['a name after an address', 'https://x.test Takahiti', ['Takahiti']],
    ['a name in brackets around an address', '„https://x.test“ Takahiti', ['Takahiti']],
  ])('leaves %s', (_what, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('keeps the length', () => {
    const text = 'ä😀 https://x.test/😀 @foo 😀';
    expect(maskNonProse(text)).toHaveLength(text.length);
  });

  it.each(['a.', 'a@', '@', '#a', 'http:', 'a.b.', '.com', 'a-', 'ä.', 'a_', '_', 'a.jp'])(
    'comes back from %j a million times',
    (text) => {
      expect(maskNonProse(text.repeat(200_000))).toHaveLength(200_000 * text.length);
    },
  );
});
