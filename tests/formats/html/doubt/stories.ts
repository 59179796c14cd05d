/** One story in some languages, with what stands beside it and before its end. */
export interface Story {
  readonly language: string;
  readonly title: string;
  readonly lead: string;
  readonly text: readonly [string, string, string, string];
  /** Titles of other stories, each with its first line. */
  readonly others: readonly (readonly [string, string])[];
  readonly wall: string;
}

export const STORIES: readonly Story[] = [
  {
    language: 'en',
    title: 'Lighthouse keeps its lamp for ten more years',
    lead: 'The lighthouse on Gull Rock keeps its lamp for ten more years, the harbour board decided on Monday night.',
    text: [
      'Fishermen had feared that the lamp would be put out as soon as the new masts were up. "A mast has no window," said Edda Marsh, who has steered by it since she was eleven.',
      'The board had been told to save forty thousand crowns a year. It will now sell two of its three launches, and rent out the keeper’s house from May to September.',
      'An engineer who looked at the tower in spring found that the stairs will last longer than the lamp. Both were built by the same yard, in the winter after the great storm.',
      'Whether a keeper comes back is open. The last one left eleven years ago, and since then a neighbour has rowed over twice a month to wipe the glass and count the birds.',
    ],
    others: [
      [
        'Post office opens in the old chapel',
        'Stamps are sold where the organ stood, and the queue fits between the pews.',
      ],
      [
        'Goats eat a hole into the flood wall',
        'The herd was meant to keep the grass short, and did so down to the stones.',
      ],
      ['Swimming lessons start before sunrise', 'Thirty people stood on the jetty at five, and all of them went in.'],
    ],
    wall: 'Subscribe to continue reading',
  },
  {
    language: 'de',
    title: 'Leuchtturm behält seine Lampe für zehn Jahre',
    lead: 'Der Leuchtturm auf dem Möwenfelsen behält seine Lampe für weitere zehn Jahre, das hat der Hafenrat am Montag beschlossen.',
    text: [
      'Die Fischer hatten gefürchtet, dass die Lampe gelöscht wird, sobald die neuen Masten stehen. „Ein Mast hat kein Fenster“, sagte Edda Marsch, die sich seit ihrer Kindheit nach ihr richtet.',
      'Der Rat sollte vierzigtausend Kronen im Jahr sparen. Nun verkauft er zwei seiner drei Barkassen und vermietet das Haus des Wärters von Mai bis September an Gäste.',
      'Eine Ingenieurin, die den Turm im Frühjahr untersucht hat, hält die Treppe für haltbarer als die Lampe. Beide stammen von derselben Werft, aus dem Winter nach der großen Flut.',
      'Ob wieder ein Wärter kommt, ist offen. Der letzte ging vor elf Jahren, und seitdem rudert ein Nachbar zweimal im Monat hinüber, um das Glas zu putzen und die Vögel zu zählen.',
    ],
    others: [
      [
        'Post zieht in die alte Kapelle am Markt',
        'Briefmarken gibt es jetzt dort, wo die Orgel stand, und die Schlange passt zwischen die Bänke.',
      ],
      [
        'Ziegen fressen ein Loch in den Deich',
        'Die Herde sollte das Gras kurz halten und tat es bis auf die Steine hinab.',
      ],
      ['Schwimmkurs beginnt vor Sonnenaufgang', 'Dreißig Leute standen um fünf auf dem Steg, und alle gingen hinein.'],
    ],
    wall: 'Dieser Artikel ist nur für Abonnenten.',
  },
  {
    language: 'ja',
    title: 'かもめ岩の灯台、あと十年灯を守る',
    lead: 'かもめ岩の灯台の灯があと十年守られることになった。港湾委員会が月曜の夜に決めた。',
    text: [
      '新しい鉄塔が立てば灯は消されると漁師たちは恐れていた。「鉄塔には窓がない」と、十一歳の時からこの灯を頼りに舵を取ってきた女性は話す。',
      '委員会は年に四万クローネの節約を求められていた。三隻の艇のうち二隻を売り、五月から九月までは灯台守の家を旅行者に貸し出すという。',
      '春に塔を調べた技師によると、階段のほうが灯より長持ちする。どちらも大嵐の後の冬に同じ造船所で造られたものだ。',
      '灯台守が戻るかどうかは決まっていない。最後の一人は十一年前に島を離れ、それからは隣人が月に二度舟を漕いでガラスを拭き、鳥を数えている。',
    ],
    others: [
      ['古い礼拝堂に郵便局が開局、初日から長い列', 'オルガンのあった場所で切手が売られ、列は長椅子の間に収まった。'],
      ['放牧されたやぎの群れが堤防に穴を開ける騒ぎ', '草を短く保つはずの群れは石が見えるまで食べ尽くした。'],
      ['夜明け前の水泳教室に三十人が参加', '五時の桟橋に三十人が並び、全員が水に入った。'],
    ],
    wall: 'この記事は有料会員限定です。',
  },
  {
    language: 'ar',
    title: 'منارة صخرة النورس تحتفظ بمصباحها عشر سنوات أخرى',
    lead: 'تحتفظ منارة صخرة النورس بمصباحها عشر سنوات أخرى، كما قرر مجلس الميناء مساء يوم الاثنين بعد نقاش طويل.',
    text: [
      'كان الصيادون يخشون أن يطفأ المصباح حالما ترتفع الصواري الجديدة، وقالت إدا مارش التي تهتدي به منذ طفولتها إن الصاري لا نافذة له.',
      'وكان المجلس مطالبا بتوفير أربعين ألف كرون في السنة، وسيبيع الآن اثنين من زوارقه الثلاثة ويؤجر بيت الحارس من مايو إلى سبتمبر.',
      'ورأت مهندسة فحصت البرج في الربيع أن الدرج سيعيش أطول من المصباح، وقد بناهما الحوض نفسه في الشتاء الذي تلا العاصفة الكبرى.',
      'ولم يتضح بعد هل يعود حارس إلى المنارة، فقد غادر آخرهم قبل أحد عشر عاما، ومنذ ذلك الحين يجدف جار مرتين في الشهر ليمسح الزجاج.',
    ],
    others: [
      ['مكتب البريد يفتح أبوابه في الكنيسة القديمة', 'تباع الطوابع حيث كان الأرغن، ويتسع المكان للطابور بين المقاعد.'],
      ['الماعز يحفر ثقبا في جدار الفيضان القديم', 'كان على القطيع أن يبقي العشب قصيرا، وقد فعل ذلك حتى بلغ الحجارة.'],
      ['دروس السباحة تبدأ قبل شروق الشمس بساعة', 'وقف ثلاثون شخصا على الرصيف في الخامسة ونزلوا جميعا إلى الماء.'],
    ],
    wall: 'هذا المحتوى للمشتركين فقط',
  },
];

export const paragraphs = (texts: readonly string[], attributes = '') =>
  texts.map((text) => `<p ${attributes}>${text}</p>`).join('');

/** How sites set what leads to other stories. */
export const CARDS: Readonly<Record<string, (story: Story) => string>> = {
  'linked boxes': ({ others }) =>
    others
      .map(([title, line], n) => `<div class="card"><a href="/n/${n}"><h3>${title}</h3></a><p>${line}</p></div>`)
      .join(''),
  'articles of their own': ({ others }) =>
    others
      .map(([title, line], n) => `<article><h2><a href="/n/${n}">${title}</a></h2><p>${line}</p></article>`)
      .join(''),
  'long boxes': ({ others }) =>
    others
      .map(
        ([title, line], n) =>
          `<div class="row"><h3><a href="/n/${n}">${title}</a></h3><p>${line}</p><p>${others.map(([, other]) => other).join(' ')}</p></div>`,
      )
      .join(''),
  'headings and lines': ({ others }) =>
    `<div class="river">${others.map(([title, line], n) => `<h3><a href="/n/${n}">${title}</a></h3><p>${line}</p>`).join('')}</div>`,
  'a list of links': ({ others }) =>
    `<ul>${others.map(([title, line], n) => `<li><a href="/n/${n}">${title}: ${line}</a></li>`).join('')}</ul>`,
};

export function pageOf({ language, title }: Story, body: string, head = ''): string {
  return (
    `<!DOCTYPE html><html lang="${language}"><head><title>${title} | Gull</title><meta property="og:type" content="article">` +
    `<meta property="og:title" content="${title}">${head}</head><body><header><a href="/">Gull</a></header>${body}</body></html>`
  );
}
