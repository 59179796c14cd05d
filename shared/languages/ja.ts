import type { LanguagePack } from './shape/pack.ts';

/** Japanese. */
export const ja: LanguagePack = {
  tag: 'ja',
  names: 'japanese 日本語',
  dates: {
    eras: { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867 },
    run: '[年月日時秒分曜火水木金土午前後]',
    signs: { year: '年', month: '月', day: '日', hour: '時', minute: '分', second: '秒' },
    forenoon: '午前',
    afternoon: '午後',
    published: '公開日|掲載日|入力|配信|公開|掲載',
    updated: '更新日?',
    labelsWithin: '更新',
  },
  labels: {
    title: 'タイトル, 見出し',
    dek: 'サブタイトル, 副題, リード',
    author: '著者, 筆者, 執筆, 作成者, 文',
    reporter: '記者, 取材',
    editor: '編集, 編集者, 編集担当, デスク',
    photographer: '写真撮影',
    published: '公開日, 公開, 投稿日, 配信, 配信日, 掲載日, 日付, 入力, 公開日時, 配信日時, 掲載, 発表日, 投稿',
    updated: '更新, 更新日, 最終更新, 更新日時, 最終更新日, 最終更新日時',
    section: 'カテゴリ, カテゴリー, ジャンル',
    tags: 'キーワード, タグ',
    language: '言語',
    summary: '概要, 要約',
    source: '出典, 出所, 引用元, ソース, 情報源, 提供元, 配信元, 情報提供',
    caption: 'キャプション, 写真説明, 写真キャプション, 写真の説明',
    photo: '写真, 画像',
    contact:
      '連絡先, 問い合わせ, お問い合わせ, 報道関係者のお問い合わせ先, お問い合わせ先, 問い合わせ先, 本件に関するお問い合わせ先, 本件に関するお問い合わせ, 広報連絡先, 報道関係者からのお問い合わせ先',
    related:
      '関連記事, あわせて読みたい, あわせて読む, 関連リンク, こちらも読む, 関連ニュース, こちらもおすすめ, 合わせて読みたい',
  },
  desk: {
    notes: '(?:デスク|編集部|校閲|整理部|写真部)(?:へ|さんへ|様へ|宛て?|への連絡|への注意)',
    noteTo: 'デスク|編集部|校閲|整理部',
  },
  bylines: {
    signs: {
      none: '文 執筆 筆者',
      Reporter: '記者',
      Editor: '編集',
      Photographer: '写真',
    },
    behind: {
      Reporter: '記者',
    },
    houses: '社|新聞|聞|経',
    reports: '報道',
  },
  people: {
    roles: '記者',
    nobody: '不明, 作者不明, 匿名, 名無し, 名無しさん, お名前, 管理者, 管理人, ゲスト',
    required: '必須',
  },
  lines: {
    ends: '終',
    endsInMarks: '了|以上|終わり|おわり',
    copyrights: '著作権は|[(（]c[)）]',
    reserved: '無断転載|禁無断|無断複製',
    invitations:
      'フォロー(?:する|して)|続きを読む|広告$|シェア(?:する|して)|購読|登録(?:する|はこちら)|公式(?:アカウント|LINE)|ツイート',
    releases: 'プレスリリース, 報道発表, 速報, ニュースリリース, 報道資料',
    sections:
      '経済, 国際, 社会, 政治, スポーツ, 地域, 地域面, 社会面, 経済面, 暮らし, 文化, 科学, 社説, コラム, 教育, 環境, 医療, オピニオン, 地方, 生活, 特集, 論説, ニュース',
    papers:
      '[\\u3400-\\u9fff]{1,10}(?:新聞|通信)|[\\u3040-\\u30ff\\u3400-\\u9fff]{1,12}(?:タイムス|タイムズ|日報|民報|新報|新聞社|放送|ニュース|日日)',
    body: '本文',
    telephone: '電話',
    access: '有料(?:会員)?記事|会員限定(?:記事)?|無料(?:公開)?',
  },
  corrections: {
    labels: '訂正, お詫びと訂正',
    begins: '訂正',
  },
  captions: {
    pictures: '写真, 画像',
    openings: '写真は|[【［\\[]写真[】］\\]]',
    credits: '写真',
    creditsInBrackets: '写真|撮影',
    takenBy: '撮影',
  },
  letters: {
    salutationsAlone: '拝啓|お世話になっております',
  },
  embargo: {
    holds: 'エンバーゴ\\s*[:：]',
  },
  pages: {
    readers: '読者の声',
    reply: '返信',
    accept: '同意|許可',
    cookies: 'クッキー',
    advertisement: '広告|PR',
    sharing: 'シェア(?:する)?',
    comments: 'コメント',
    related: '関連(?:記事|ニュース)|あわせて読みたい',
  },
  mails: {
    closings:
      '(?:(?:以上、?)?(?:どうぞ)?(?:宜しく|よろしく)(?:お願い(?:いた|致)?します|お願い申し上げます)|敬具|草々|以上)',
    covering: '(?:添付|原稿を(?:お送り|送付))',
    device: '(?:iphone|スマートフォン)から送信',
    wroteAtEnd: 'のメール',
    leave: '配信停止',
  },
  publication: {
    public:
      '公開, 公開中, 公開済み, 公開済, 配信, 配信済み, 配信中, 掲載, 掲載済み, 掲載中, 完成, 完了, 確定, 最終稿, 承認済み, 承認',
    held: '下書き, 草稿, 執筆中, 作成中, 編集中, 作業中, 校正中, 確認中, 確認待ち, レビュー中, レビュー待ち, 承認待ち, 保留, 予約, 予約投稿, 公開予定, 公開待ち, 未公開, 非公開, 限定公開, 非表示, 社内, 社外秘, 極秘, アーカイブ, 削除, 削除済み, ゴミ箱, 取り下げ, 公開終了, 掲載終了',
    everybody: '全員, 全体',
    yes: 'はい',
    no: 'いいえ, いえ',
    fields: {
      status: '状態, ステータス, 公開状態',
      readers: '公開範囲',
      hidden: '下書き, 非公開, 非表示',
      public: '公開',
      published: '発行',
      password: 'パスワード',
    },
    draft: '下書き|草案',
    notices: '(?:公開|掲載|配信)(?:禁止|不可)|社外秘|部外秘|取扱注意|未定稿',
  },
};
