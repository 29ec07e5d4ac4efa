import type { SearchWords } from '../search-words.ts';

export const search: SearchWords<'other'> = {
  searchPage: {
    filters: '絞り込み',
    order: '並び順',
    best: '関連度順',
    newest: '新しい順',
    chosen: '使用中の条件',
    targets: '関連ページ',
    results: '検索結果の記事',
    more: 'さらに記事を表示',
    retry: '再試行',
    key: 'どのページでも{key}キーで検索に移動する',
    unbuilt: '開発中は検索できません。索引はビルド時に作られます。',
    failure: '接続を確認して、もう一度お試しください。すべての記事は{ways}からも読めます。',
    noScript:
      '検索はブラウザー内で行われ、JavaScriptが必要です。JavaScriptがなくても、{ways}からすべての記事をたどれます。また、このサイトに限定した{engine}でも探せます。',
    links: {
      archive: 'アーカイブ',
      topics: 'トピック一覧',
      tickers: '銘柄一覧',
      engine: '外部の検索エンジン',
    },
  },
  search: {
    filters: {
      section: '分野',
      kind: '種類',
      ticker: '銘柄',
      tag: 'トピック',
      author: '筆者',
      year: '年',
    },
    kinds: {
      news: 'ニュース',
      analysis: '分析',
      opinion: 'オピニオン',
      explainer: '解説',
      live: 'ライブ',
      sponsored: '広告記事',
    },
    all: 'すべて',
    filter: '{filter}：{value}',
    removeFilter: '条件を外す',
    searching: '検索中…',
    unreachable: '検索用の索引に接続できません。',
    older: 'さらに古い記事も検索（{months}）',
    formerly: '（旧{symbol}）',
    didYouMean: 'もしかして：{page}',
    noFilters: '絞り込まずに検索',
    fewerWords: 'すべての語を含む記事だけが見つかります。語を減らすか、別の語をお試しください。',
    lookThrough: '{archive}から探す。',
    archive: 'アーカイブ',
    stories: { other: '{count}件の記事' },
    storiesSince: { other: '{month}以降の記事{count}件' },
    nothing: '該当する記事はありません。',
    nothingSince: '{month}以降、該当する記事はありません。',
    lacking: '{words}を含む記事はありません。',
    lackingSince: '{month}以降、{words}を含む記事はありません。',
    lackingAndRest: '{words}を含む記事はなく、残りの語をすべて含む記事もありません。',
    lackingAndRestSince:
      '{month}以降、{words}を含む記事はなく、残りの語をすべて含む記事もありません。',
    notAll: 'すべての語を含む記事はありません。',
    without: '{word}を除くと{stories}',
    withoutThem: 'これらを除くと{stories}',
    beginning: 'この文字で始まる語を含む{stories}',
    apart: 'これらの語を別々に含む{stories}',
    quoted: '「{word}」',
    common: (
      'が から か く くて けど こと この これ さ し した して する せ そ その それ た だ たい だけ ' +
      'たり て で です でも と として な ない なく など なら なり に の ので のに は へ ほど ま ます まで ' +
      'も や よ よう より ら れ を ん'
    ).split(' '),
  },
};
