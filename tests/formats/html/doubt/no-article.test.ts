import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../shared/formats/html/read.ts';
import { noteText } from '../../../../shared/receipt/worded.ts';
import { articleOf } from '../../uploads.ts';
import { CARDS, pageOf, STORIES } from './stories.ts';

const plain = (title: string, body: string, language = 'en') =>
  `<!DOCTYPE html><html lang="${language}"><head><title>${title}</title></head><body>${body}</body></html>`;
const framed = (body: string) =>
  `<header><nav><ul><li><a href="/">Front</a></li><li><a href="/sea">Sea</a></li></ul></nav></header><main>${body}</main><footer>© 2026 Gull</footer>`;

/** What a page is told to be instead of an article. */
function isInstead(html: string): string | undefined {
  const result = readHtml(html);
  expect(result.kind, JSON.stringify(result).slice(0, 300)).toBe('rejection');
  const [reason] = result.kind === 'rejection' ? result.reasons : [];
  return reason?.code === 'no-article-page'
    ? (reason as { readonly detail: { readonly is: string } }).detail.is
    : reason?.code;
}

describe('a page that tells of an error', () => {
  it.each([
    ['en', '404 Not Found', '404 Not Found', 'nginx'],
    ['en', 'Page not found | Gull', 'Oh dear', 'Sorry, the page you are looking for could not be found.'],
    ['en', 'Gull', 'Something went wrong', 'Try it again in a while.'],
    ['en', '502 Bad Gateway', '502 Bad Gateway', 'openresty'],
    ['de', 'Fehler 404 – Möwe', 'Hoppla', 'Die gewünschte Seite wurde leider nicht gefunden.'],
    ['fr', 'La Mouette', 'Désolé', 'Cette page n’existe plus.'],
    ['es', 'La Gaviota', 'La página solicitada no existe', 'Vuelve a la portada.'],
    ['pt', 'A Gaivota', 'Página não encontrada', 'Volte à capa.'],
    ['it', 'Il Gabbiano', 'La pagina richiesta non è disponibile', 'Torna alla prima pagina.'],
    ['nl', 'De Meeuw', 'Deze pagina bestaat niet meer', 'Ga terug naar de voorpagina.'],
    ['sv', 'Måsen', 'Sidan kunde inte hittas', 'Gå till förstasidan.'],
    ['pl', 'Mewa', 'Podana strona nie istnieje', 'Wróć na stronę główną.'],
    ['ru', 'Чайка', 'Такой страницы не существует', 'Вернитесь на главную.'],
    ['uk', 'Чайка', 'Сторінку не знайдено', 'Поверніться на головну.'],
    ['tr', 'Martı', 'İstediğiniz sayfa bulunamadı', 'Ana sayfaya dönün.'],
    ['vi', 'Hải Âu', 'Trang này không tồn tại', 'Hãy về trang chủ.'],
    ['id', 'Camar', 'Halaman yang diminta tidak ditemukan', 'Kembali ke beranda.'],
    ['ja', 'かもめ', 'ご指定のページは存在しません', 'トップへお戻りください。'],
    ['zh', '海鸥', '您访问的页面已被删除', '请返回首页。'],
    ['ko', '갈매기', '해당 기사를 찾을 수 없습니다', '첫 화면으로 돌아가세요.'],
    ['ar', 'النورس', 'هذه الصفحة غير متاحة', 'عد إلى الصفحة الأولى.'],
    ['he', 'השחף', 'העמוד המבוקש אינו קיים', 'חזרו לעמוד הראשי.'],
    ['fa', 'مرغ دریایی', 'صفحه مورد نظر یافت نشد', 'به صفحه اول بازگردید.'],
    ['hi', 'समुद्री पक्षी', 'यह पृष्ठ उपलब्ध नहीं है', 'मुखपृष्ठ पर लौटें।'],
    ['bn', 'গাঙচিল', 'এই পৃষ্ঠাটি খুঁজে পাওয়া যায়নি', 'প্রথম পাতায় ফিরে যান।'],
  ])('is refused: %s, %s', (language, title, heading, line) => {
    const body = `<h1>${heading}</h1><p>${line}</p>`;
    expect(isInstead(plain(title, body, language))).toBe('error');
    expect(isInstead(plain(title, framed(body), language))).toBe('error');
  });

  it('is refused with what it says', () => {
    const result = readHtml(plain('404 – Gull', '<h1>Gone</h1><p>Nobody knows where to.</p>'));
    expect(result.kind === 'rejection' && noteText(result.reasons[0])).toBe(
      '“404”: the page tells of an error. It is no article: save the article from a browser that shows it.',
    );
  });
});

it('a page without a title is refused in a whole sentence', () => {
  const result = readHtml('<html><head></head><body><div id="px-captcha"></div><p>Hold.</p></body></html>');
  expect(result.kind === 'rejection' && noteText(result.reasons[0])).toMatch(
    /^The page asks whether its reader is a person\./,
  );
});

describe('a short article with a word of JavaScript', () => {
  const TWO =
    '<p>A third of all visitors leave such a page at once.</p><p>The port counted them on one Sunday in June, when the timetable did not load.</p>';
  it.each([
    ['below its headline', `<h1>Ferries run again</h1><p>Please enable JavaScript to see the map.</p>${TWO}`],
    ['which it is about', `<h1>“Please enable JavaScript”: a message nobody reads</h1>${TWO}`],
    [
      'which it quotes',
      `<h1>A message nobody reads</h1><p>“Please enable JavaScript”, says the port’s site to everybody. Nobody on the quay had ever read it to its end.</p>`,
    ],
    ['beside its text', `<noscript>You need to enable JavaScript.</noscript><h1>Ferries run again</h1>${TWO}`],
  ])('%s is read', (_, body) => {
    const result = readHtml(plain('The Gull', body));
    expect(result).toMatchObject({ kind: 'reading', articles: [{ html: expect.stringMatching(/June|quay/) }] });
  });

  it('is none where a headline stands above nothing but what asks for it', () => {
    const body =
      '<h1>JavaScript is not available.</h1><p>We see that JavaScript is disabled in this browser. Please switch to a supported one to go on. A list of these is in our Help Center.</p>';
    expect(readHtml(plain('Gull', body))).toMatchObject({
      reasons: [{ code: 'no-article-page', detail: { is: 'scripts' } }],
    });
  });
});

describe('a page that asks its reader', () => {
  it.each([
    ['check', plain('Just a moment...', '<h1>gull.example</h1><p>Wait.</p><script>window._cf_chl_opt={}</script>')],
    ['check', plain('gull.example', '<p>Press &amp; hold</p><div id="px-captcha"></div>')],
    ['check', plain('La Gaviota', '<h1>Verifica que no eres un robot</h1>', 'es')],
    [
      'check',
      '<html><head></head><body><iframe src="/_Incapsula_Resource?x=1">Request unsuccessful.</iframe></body></html>',
    ],
    [
      'login',
      plain(
        'Sign in | Gull',
        framed(
          '<h1>Sign in</h1><p>Read five stories a month for nothing, and get our letter each morning at six: all that it takes is your address.</p><form><input type="password"></form>',
        ),
      ),
    ],
    [
      'login',
      plain(
        'Möwe',
        '<h2>Anmelden</h2><input type="text"><input type="password"><p>Noch kein Konto? Jetzt registrieren.</p>',
        'de',
      ),
    ],
    ['login', plain('ログイン', '<h1>ログイン</h1><form><input type="password"></form>', 'ja')],
    [
      'scripts',
      plain('Gull', '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div>'),
    ],
    [
      'scripts',
      plain('Lighthouse', '<meta property="og:type" content="article"><p>JavaScript is disabled in your browser.</p>'),
    ],
    ['scripts', plain('Чайка', '<p>Включите JavaScript, чтобы увидеть эту страницу.</p>', 'ru')],
    ['scripts', plain('かもめ', '<p>JavaScriptを有効にしてください。</p>', 'ja')],
    [
      'consent',
      plain(
        'Before you go on',
        '<div><h1>Before you go on</h1><p>We and our 90 partners keep cookies on your device and read them.</p><p>You may take back your consent at any time below each page.</p><button>Accept all</button></div>',
      ),
    ],
    [
      'consent',
      plain(
        'Möwe mit Werbung',
        '<div><p>Mit Ihrer Einwilligung setzen wir und 90 Partner Cookies ein.</p><p>Ihre Einwilligung können Sie jederzeit widerrufen, auch für einzelne Cookies.</p><a href="#">Akzeptieren</a></div>',
        'de',
      ),
    ],
  ])('for something first is refused: %s', (is, html) => {
    expect(isInstead(html)).toBe(is);
  });
});

describe.each(STORIES)('a page in $language', (story) => {
  const { title, lead, language } = story;
  const section = { en: 'Island', de: 'Insel', ja: '島', ar: 'الجزيرة' }[language] ?? '';

  it.each(Object.entries(CARDS))('that only leads to others is refused: %s', (_, made) => {
    const list = made({ ...story, others: [...story.others, [title, lead]] });
    expect(isInstead(plain(`${section} | Gull`, framed(`<h1>${section}</h1>${list}`), language))).toMatch(
      /^(?:links|several-articles)$/,
    );
    expect(isInstead(plain('Gull', framed(`<section>${list}</section>`), language))).toMatch(
      /^(?:links|several-articles)$/,
    );
  });

  it.each(Object.entries(CARDS))('whose article is missing has not the first of others for it: %s', (_, made) => {
    const html = pageOf(
      story,
      `<main><article><h1>${title}</h1><div id="text"></div></article><section>${made(story)}</section></main>`,
    );
    expect(isInstead(html)).toMatch(/^(?:links|several-articles|no-text)$/);
  });

  it('that is short and stands beside others is published alone', () => {
    for (const made of Object.values(CARDS)) {
      const { html } = articleOf(
        readHtml(
          pageOf(
            story,
            `<main><article><h1>${title}</h1><p>${lead}</p></article></main><section>${made(story)}</section>`,
          ),
        ),
      );
      expect(html.replace(/<[^>]+>/g, '').trim()).toBe(lead);
    }
  });
});

describe('an article about such pages is published', () => {
  const line = 'The town said on Tuesday that it would pay, and that nobody had asked it to. ';
  it.each([
    '404: how a lost page became a joke',
    'Access denied: walkers locked out of the dunes',
    '500 run through the new tunnel',
    'Just a moment of silence',
    'Ring not found, police say',
    'Islanders sign in for the winter',
    'Town site works without JavaScript',
  ])('%s', (title) => {
    expect(articleOf(readHtml(plain(title, `<h1>${title}</h1><p>${line}</p>`))).title).toBe(title);
  });

  it('a fragment of an editor’s, whatever it leads to', () => {
    expect(
      articleOf(
        readHtml('<h1>Papers</h1><ul><li><a href="/a.pdf">The minutes of the meeting on Monday night</a></li></ul>'),
      ).html,
    ).toContain('minutes');
  });
});

describe('an article about cookies', () => {
  const LINES = [
    'Every site asks for your consent to cookies, and nearly everybody clicks accept all.',
    'We use cookies, it says there, to improve your visit, and nobody reads on.',
    'How to take consent back again, one reader in a hundred knows.',
  ];
  const banner =
    '<div class="bar"><p>We use cookies to improve your visit. Read how we do.</p><div><button>Accept all</button></div></div>';
  const paragraphs = LINES.map((line) => `<p>${line}</p>`).join('');

  it.each([
    ['alone', ''],
    ['on a page that asks for some', banner],
  ])('keeps its lines, %s', (_, beside) => {
    const { html } = articleOf(
      readHtml(plain('What we agree to', `<div><h1>Cookies: what we agree to</h1>${paragraphs}</div>${beside}`)),
    );
    for (const line of LINES) expect(html).toContain(line);
  });

  it('may be about those for tea', () => {
    const { html } = articleOf(
      readHtml(
        plain('Cookies for tea', '<h1>Cookies for tea</h1><p>All accept the cookies of the mill.</p><p>It bakes.</p>'),
      ),
    );
    expect(html).toContain('All accept');
  });
});
