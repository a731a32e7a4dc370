import type { Grammar } from '../paradigm';

const PLURAL = '*и *ів *ам *ами *ах';

/** Ukrainian. Classes after "Ukrajins'kyj pravopys" (2019), §§ 83–103 and 128–132 (surnames, і ↔ о, fleeting е, о). */
export const ukrainian: Grammar = {
  softening: { г: 'з', к: 'ц', х: 'с' },
  paradigms: [
    {
      id: 'm-hard',
      base: '*',
      over: 'б в г д з к л м н п р с т ф х ґ ц',
      forms: `*а *у *ові *ом *ем *і *е ${PLURAL} *ова *ове *ового *ову`,
    },
    { id: 'm-hushing', base: '*', over: 'ж ч ш щ', forms: '*а *у *еві *ем *ом *і *е *ів *ева *ами' },
    { id: 'm-soft', base: '*ь', over: 'д з л н р с т ц', forms: '*я *ю *еві *ем *і *ів *ям *ева' },
    { id: 'm-й', base: '*й', over: 'а е і ї о у и', forms: '*я *ю *єві *єм *ї *ю *їв *єва' },
    { id: 'm-ий', base: 'ий', forms: 'ия ию иєм иї ія ію ієм ії' },
    {
      id: 'surname',
      base: '*',
      over: 'ов ев єв ін їн ин',
      forms: '*а *у *ові *им *і *ої *ій *ою *и *их *ими',
    },
    {
      id: 'adj',
      base: '*ий',
      over: 'к г х н в л т р д б',
      forms: '*ого *ому *им *ім *а *ої *ій *у *ою *і *их *ими',
    },
    { id: 'adj-ій', base: 'ій', forms: 'ього ьому ім я ьої ю ьою' },
    { id: 'm-о', base: '*о', over: 'к л р н т в п с х м', forms: `*а *у *ові *ом *і *ів *и *ам *ами *ова` },
    { id: 'm-ець', isAfterConsonant: true, base: 'ець', forms: 'ця цю цеві цем ці ців' },
    { id: 'm-лець', base: 'лець', forms: 'льця льцю льцеві льцем льці' },
    { id: 'm-ень', base: 'ень', forms: 'ня ню неві нем ні' },
    { id: 'm-ок', isAfterConsonant: true, base: 'ок', forms: 'ка ку кові ком ки ків' },
    { id: 'm-ек', isAfterConsonant: true, base: 'ек', forms: 'ка ку кові ком ки ків' },
    { id: 'm-fleeting', isAfterConsonant: true, base: 'е*', over: 'л р н', forms: '*а *у *ові *ом *і' },
    { id: 'm-і-о', base: 'і*', over: 'р н п б т л г', forms: 'о*а о*у о*ові о*ом о*і о*е' },
    { id: 'm-ів', base: 'ів', forms: 'ова ову овові овом ові ева еву евом еві іва іву івом' },
    { id: 'm-їв', base: 'їв', forms: 'єва єву євові євом єві' },
    { id: 'f-hard', base: '*а', over: 'б в г д з к л м н п р с т ф х ґ ц', forms: '*и *і ~і *у *ою *о *ам' },
    { id: 'f-hushing', base: '*а', over: 'ж ч ш щ', forms: '*і *у *ею *о' },
    { id: 'f-я', base: '*я', over: 'д з л н р с т ц', forms: '*і *ю *ею *е' },
    { id: 'f-їя', base: '*я', over: 'а е о у і и', forms: '*ї *ю *єю *є' },
    { id: 'f-consonant', base: 'в', forms: "ві вʼю в'ю" },
  ],
};
