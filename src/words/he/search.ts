import type { SearchWords } from '../search-words.ts';

export const search: SearchWords<'one' | 'two' | 'other'> = {
  searchPage: {
    filters: 'סינון',
    order: 'סדר',
    best: 'הרלוונטיות ביותר',
    newest: 'החדשות ביותר',
    chosen: 'מסננים פעילים',
    targets: 'דפים בנושא',
    results: 'כתבות',
    more: 'כתבות נוספות',
    retry: 'לנסות שוב',
    key: 'המקש {key} מוביל לחיפוש, בכל דף',
    unbuilt: 'אין חיפוש בסביבת הפיתוח: האינדקס נוצר בבניית האתר.',
    failure: 'בדקו את החיבור ונסו שוב. אפשר להגיע לכל כתבה גם דרך {ways}.',
    noScript:
      'החיפוש פועל בדפדפן ודורש JavaScript. בלעדיו אפשר להגיע לכל כתבה דרך {ways}, או בעזרת {engine} המוגבל לאתר זה.',
    links: {
      archive: 'הארכיון',
      topics: 'הנושאים',
      tickers: 'ניירות הערך',
      engine: 'מנוע חיפוש',
    },
  },
  search: {
    filters: {
      section: 'מדור',
      kind: 'סוג',
      ticker: 'נייר ערך',
      tag: 'נושא',
      author: 'כותב',
      year: 'שנה',
    },
    kinds: {
      news: 'חדשות',
      analysis: 'ניתוח',
      opinion: 'דעה',
      explainer: 'מדריך',
      live: 'דיווח חי',
      sponsored: 'תוכן ממומן',
    },
    all: 'הכול',
    filter: '{filter}: {value}',
    removeFilter: 'הסרת הסינון',
    searching: 'מחפשים…',
    unreachable: 'אין גישה לאינדקס החיפוש.',
    older: 'חיפוש גם בכתבות ישנות יותר, {months}',
    formerly: '(לשעבר {symbol})',
    didYouMean: 'האם התכוונתם אל {page}?',
    noFilters: 'חיפוש ללא סינון',
    fewerWords: 'כל המילים חייבות להופיע: נסו פחות מילים, או אחרות.',
    lookThrough: 'עיינו ב{archive}.',
    archive: 'ארכיון',
    stories: { one: 'כתבה אחת', two: 'שתי כתבות', other: '{count} כתבות' },
    storiesSince: {
      one: 'כתבה אחת מאז {month}',
      two: 'שתי כתבות מאז {month}',
      other: '{count} כתבות מאז {month}',
    },
    nothing: 'לא נמצאה כתבה מתאימה.',
    nothingSince: 'לא נמצאה כתבה מתאימה מאז {month}.',
    lacking: 'אין כתבה עם {words}.',
    lackingSince: 'אין כתבה מאז {month} עם {words}.',
    lackingAndRest: 'אין כתבה עם {words}, ואין כתבה עם כל היתר.',
    lackingAndRestSince: 'אין כתבה מאז {month} עם {words}, ואין כתבה עם כל היתר.',
    notAll: 'אין כתבה שיש בה הכול.',
    without: '{stories} בלי {word}',
    withoutThem: 'בלי המילים האלה: {stories}',
    beginning: '{stories} עם מילים שמתחילות כך',
    apart: '{stories} שבהן המילים מופיעות בנפרד',
    quoted: '”{word}”',
    common: (
      'אבל או אותו אותה אחר אחרי אך אל אלה אם אני אנחנו אף אשר את אתה בין גם ' +
      'הוא היא היה היו הם הן זאת זה זו יש כאשר כבר כדי כי כך כל כמו לא לו לה ' +
      'להם לפני לפי מאוד מה מי מן מעל נגד עד עוד על עם פי רק של שלא שם תחת'
    ).split(' '),
  },
};
