import type { Phrases } from './shape/words.ts';

/**
 * What signs in the place of a person without being one by name, by language: apart from the packs, since it is asked of every
 * article where feeds are written, and no other words are.
 */
export const DESKS: Readonly<Record<string, Phrases>> = {
  ar: 'هيئة التحرير, أسرة التحرير, فريق التحرير, قسم التحرير, غرفة الأخبار, مراسلنا, وكالات, التحرير',
  bn: 'নিজস্ব প্রতিবেদক, নিজস্ব সংবাদদাতা, অনলাইন ডেস্ক, ডেস্ক রিপোর্ট, নিউজ ডেস্ক, স্টাফ রিপোর্টার, নিজস্ব প্রতিনিধি',
  da: 'redaktionen, ritzau og redaktionen',
  de: 'redaktion, die redaktion, unsere redaktion, online-redaktion, onlineredaktion, lokalredaktion, sportredaktion, redaktionsteam, red., agenturen, redaktion und agenturen, eigener bericht',
  en: 'newsroom, the newsroom, news desk, newsdesk, web desk, digital desk, online desk, city desk, sports desk, editorial team, editorial board, the editorial board, editorial staff, news staff, staff, our staff, staff writer, staff writers, staff reporter, staff reporters, staff correspondent, our correspondent, our correspondents, our own correspondent, our reporter, special correspondent, a staff reporter, agencies, news agencies, staff and agencies, agencies and staff, the editors, editors, news team, digital team',
  es: 'redacción, la redacción, redacción digital, equipo de redacción, redacción web, agencias, redacción y agencias, equipo editorial',
  fa: 'تحریریه, گروه خبر, هیئت تحریریه, خبرنگار ما, سرویس خبر',
  fr: 'la rédaction, rédaction, notre rédaction, la rédaction avec agences, équipe de rédaction, service des sports, service web',
  he: 'מערכת, המערכת, מערכת האתר, מערכת העיתון, כתבנו, סוכנויות הידיעות',
  hi: 'न्यूज़ डेस्क, न्यूज डेस्क, वेब डेस्क, संपादकीय टीम, संपादकीय, हमारे संवाददाता, निज संवाददाता, डेस्क',
  id: 'tim redaksi, redaksi, dewan redaksi, tim liputan',
  it: 'redazione, la redazione, redazione online, redazione web, redazione sportiva, di redazione, agenzie',
  ja: '編集部, 本紙編集部, 編集局, 取材班, 本社取材班, 本紙取材班, 論説委員会, 社会部, 運動部, デジタル編集部',
  ko: '편집부, 편집국, 온라인뉴스팀, 온라인 뉴스팀, 디지털뉴스팀, 디지털뉴스부, 뉴스팀, 취재팀, 특별취재팀, 온라인뉴스부',
  nb: 'redaksjonen, nyhetsredaksjonen',
  nl: 'redactie, de redactie, onze redactie, van onze redactie, webredactie, sportredactie, regioredactie, onze verslaggever',
  pl: 'redakcja, redakcja serwisu, nasza redakcja, zespół redakcyjny, redakcja internetowa, red.',
  pt: 'redação, redacção, da redação, da redacção, a redação, equipe de redação, equipa editorial, equipe editorial, agências',
  ru: 'редакция, от редакции, наша редакция, служба новостей, отдел новостей, наш корреспондент, собственный корреспондент',
  sv: 'redaktionen, redaktion, nyhetsredaktionen, sportredaktionen, webbredaktionen',
  tr: 'haber merkezi, yazı işleri, dış haberler servisi, spor servisi, ajanslar, haber servisi',
  uk: 'редакція, від редакції, служба новин, відділ новин, наш кореспондент',
  vi: 'ban biên tập, tòa soạn, toà soạn, nhóm phóng viên, pv, p.v, nhóm pv',
  zh: '编辑部, 編輯部, 本报编辑部, 本報編輯部, 本刊编辑部, 本刊編輯部, 本网编辑部, 本报评论员, 本報評論員, 评论员, 本报记者, 本報記者, 本刊记者, 本网记者, 本台记者, 编辑室, 編輯室, 综合报道, 綜合報導, 新闻中心, 新聞中心, 采访中心, 採訪中心',
};
