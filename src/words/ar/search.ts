import type { PluralCategory } from '../message.ts';
import type { SearchWords } from '../search-words.ts';

export const search: SearchWords<PluralCategory> = {
  searchPage: {
    filters: 'التصفية',
    order: 'الترتيب',
    best: 'الأكثر صلة',
    newest: 'الأحدث أولًا',
    chosen: 'عوامل التصفية المستخدمة',
    targets: 'صفحات عن هذا',
    results: 'المقالات',
    more: 'مزيد من المقالات',
    retry: 'إعادة المحاولة',
    key: 'المفتاح {key} ينقل إلى البحث في كل الصفحات',
    failure: 'تحققوا من الاتصال وأعيدوا المحاولة. ويمكن الوصول إلى كل المقالات أيضًا عبر {ways}.',
    noScript:
      'يجري البحث في المتصفح ويحتاج إلى JavaScript. ومن دونه يمكن الوصول إلى كل المقالات عبر {ways}، أو عبر {engine} يقتصر على هذا الموقع.',
    links: {
      archive: 'الأرشيف',
      topics: 'الموضوعات',
      tickers: 'الأوراق المالية',
      engine: 'محرك بحث',
    },
  },
  search: {
    filters: {
      section: 'القسم',
      kind: 'النوع',
      ticker: 'الورقة المالية',
      tag: 'الموضوع',
      author: 'الكاتب',
      year: 'السنة',
    },
    kinds: {
      news: 'أخبار',
      analysis: 'تحليل',
      opinion: 'رأي',
      explainer: 'شرح',
      live: 'تغطية مباشرة',
      sponsored: 'محتوى مدفوع',
    },
    all: 'الكل',
    filter: '{filter}: {value}',
    removeFilter: 'إزالة التصفية',
    searching: 'جارٍ البحث…',
    unreachable: 'تعذر الوصول إلى فهرس البحث.',
    older: 'البحث أيضًا في مقالات أقدم، {months}',
    formerly: '({symbol} سابقًا)',
    didYouMean: 'هل تقصدون {page}؟',
    noFilters: 'البحث من دون تصفية',
    fewerWords: 'يجب أن ترد كل الكلمات: جربوا كلمات أقل أو كلمات أخرى.',
    lookThrough: 'تصفحوا {archive}.',
    archive: 'الأرشيف',
    stories: {
      zero: 'لا مقالات',
      one: 'مقال واحد',
      two: 'مقالان',
      few: '{count} مقالات',
      many: '{count} مقالًا',
      other: '{count} مقال',
    },
    storiesSince: {
      zero: 'لا مقالات منذ {month}',
      one: 'مقال واحد منذ {month}',
      two: 'مقالان منذ {month}',
      few: '{count} مقالات منذ {month}',
      many: '{count} مقالًا منذ {month}',
      other: '{count} مقال منذ {month}',
    },
    nothing: 'لا يوجد مقال مطابق.',
    nothingSince: 'لا يوجد مقال مطابق منذ {month}.',
    lacking: 'لا يوجد مقال فيه {words}.',
    lackingSince: 'لا يوجد مقال منذ {month} فيه {words}.',
    lackingAndRest: 'لا يوجد مقال فيه {words}، ولا مقال فيه كل ما تبقى.',
    lackingAndRestSince: 'لا يوجد مقال منذ {month} فيه {words}، ولا مقال فيه كل ما تبقى.',
    notAll: 'لا يوجد مقال فيه كل هذا.',
    without: '{stories} من دون {word}',
    withoutThem: 'من دون هذه الكلمات: {stories}',
    beginning: '{stories} بكلمات تبدأ هكذا',
    apart: '{stories} بهذه الكلمات متفرقة',
    quoted: '”{word}“',
    common: (
      'إلى إن أن أو أي إذا التي الذي الذين أما أيضا بعد بين تلك ثم حتى حول ذلك عن عند على غير ' +
      'في فيه فيها قبل قد كان كانت كل كما لا لم لن له لها ليس ما مع من منذ منها منه نحو هذا هذه ' +
      'هل هم هو هي و وقد يكون يا'
    ).split(' '),
  },
};
