import type { WatchWords } from '../watch-words.ts';

export const watch: WatchWords<'other'> = {
  watchPage: {
    description:
      '銘柄、トピック、分野、シリーズ、筆者を選ぶと、その最新記事をここで一覧できます。選んだ内容はこのブラウザーにだけ残ります。',
    short: '銘柄、トピック、分野、シリーズ、筆者をフォローし、最新記事を一覧で読めます。',
    linkAll: 'ウォッチリストに追加',
    noScript:
      'リストはお使いのブラウザーが保持し、それにはJavaScriptが必要です。なくても、フィードリーダーで同じことができます。{feeds}から選ぶか、{opml}をご利用ください。',
    find: '銘柄、トピック、分野、シリーズ、筆者を探す',
    follows: 'フォロー中',
    more: '共有、読み込み、削除',
    share: 'このリストへのリンク',
    opml: 'これらのフィードのOPML',
    paste: '銘柄コード、またはOPMLファイルの内容',
    file: 'OPMLファイル',
    bring: '読み込む',
    stored:
      'このブラウザーにだけ保存するもの：フォロー中の項目、最後に見た記事、このページとフィードの写し。これらのフィードの取得以外には何も送信しません。',
    remove: 'すべて削除',
    all: 'すべてフォロー',
    replace: '自分のリストを置き換える',
    dismiss: '今はしない',
  },
  watch: {
    empty:
      'まだ何もフォローしていません。上で探すか、銘柄、トピック、分野、シリーズ、筆者のページで「ウォッチリスト」を選んでください。',
    offered: 'リンクが提案する項目：',
    follow: '{name}をフォロー',
    unfollow: '{name}のフォローをやめる',
    followed: '{name}をフォローしました。',
    unfollowed: '{name}のフォローをやめました。',
    loading: '読み込み中…',
    isNew: '新着',
    fresh: { other: '前回以降の新着{count}件' },
    offline: '接続がありません。以前に読み込んだ内容です。',
    unreachable: '読み込めませんでした：{names}。',
    silent: '現在記事がありません：{names}。',
    unknown: '本紙にありません：{names}。',
    notKept:
      'このブラウザーには保存できません。ページを閉じるとリストは消えます。リストへのリンクに残せます。',
    full: 'フォローできるのは{most}件までです。',
    notFound: '「{query}」に当たるものはありません。',
    deleted: 'すべて削除しました。',
  },
};
