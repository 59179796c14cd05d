import type { AnyNode, Element, ParentNode } from 'domhandler';
import { isTag } from 'domhandler';
import { existsOne, removeElement } from 'domutils';
import type { Dropped } from '../../article/types.ts';
import { emptiedBy, isInside } from './alone.ts';
import { hasWord, textOf } from './document.ts';
import { linesIn } from './lines.ts';
import { linkedLength, linkedShare } from './links.ts';

/** A longer line says something of its own. */
const LONGEST = 200;
/** Of several links in a line. */
const LONGEST_LINKS = 400;
/** Of a menu. */
const LONGEST_ENTRY = 40;

/** A page that says so shows a part of its article only. */
export const SUBSCRIBERS = 'notice to subscribers';

/** Lines that say nothing of the article, whole as they stand: by what they are, in the words of the page's language. */
const LINES: readonly (readonly [string, RegExp])[] = [
  [
    'advertisement',
    /^(?:advert(?:isement|ising)?s?|ads?|sponsored|anzeigen?|werbung|publicit[ée]|publicidade?|pubblicit[àa]|iklan|rek[lł]ama|реклама|annons|annonser?|reklame|advertentie|広告|广告|廣告|광고)(?: ?[-–—:] ?(?:article )?continues? (?:reading )?below.*)?$/iu,
  ],
  [
    'advertisement',
    /^(?:(?:story|article) continues (?:below|after)(?: (?:this )?(?:the )?(?:ad(?:vertisement)?|video))?|continue reading (?:below|the main story)|scroll (?:down )?to continue.*|loading(?: content)?(?: ?\.\.\.| ?…)?)$/i,
  ],
  [
    'navigation',
    /^(?:skip (?:to|past) .{0,40}|back to top|(?:view|enlarge|expand|open) (?:image|photo|gallery|author archive)s?|zum inhalt(?: springen)?|print(?: this (?:article|page|story))?|aller au contenu|saltar al contenido|(?:image|photo) \d+ (?:of|\/)(?: \/)? ?\d+)$/i,
  ],
  [
    'sharing links',
    /^(?:share(?: (?:this|on|via|with|by)\b.{0,60})?|shares|like this|(?:follow|email|e-mail) (?:the )?author|follow on \w+|tweet(?: this)?|pin it|click to (?:share|print|e-?mail) .{0,80}|copy link|(?:beitrag |artikel )?teilen(?: auf.{0,40})?|partager(?: (?:sur|cet article).{0,40})?|compartir(?: en.{0,40})?|compartilhar(?: no.{0,40})?|condividi(?: su.{0,40})?|delen|dela|udost[ęe]pnij|поделиться|分享(?:到|至)?.{0,20}|シェア(?:する)?|공유(?:하기)?)\s*[:：]?$/iu,
  ],
  [
    SUBSCRIBERS,
    /^(?:(?:article|contenu) réservé (?:aux|à nos) abonnés|il vous reste [\d.,]+ ?% de cet article à lire.*|la suite (?:est|de cet article est) réservée.*|(?:please )?(?:subscribe|sign in|log in|register)(?: or (?:subscribe|sign in|log in|register))? (?:now )?to (?:continue|keep reading|unlock|read (?:on|more|this|the (?:full|rest|whole)))\b.*|(?:to )?continue reading (?:this (?:article|story)|with a subscription|for free)\b.*|this (?:article|content|story|post) is (?:only )?(?:for|available (?:only )?to|reserved for|exclusive to) .{0,30}(?:subscribers|members)\b.*|already a (?:subscriber|member)\?.*|you have (?:reached|read) your .{0,40}(?:limit|articles).*|(?:jetzt |artikel )?weiterlesen mit\b.*|(?:dieser artikel ist )?(?:nur|exklusiv) für (?:abonnenten|mitglieder)\b.*|lesen sie diesen artikel (?:mit|im)\b.*|(?:contenido )?exclusivo para (?:suscriptores|assinantes)\b.*|suscríbete para (?:seguir|continuar|leer)\b.*|conteúdo exclusivo para assinantes.*|(?:contenuto |articolo )?riservato agli abbonati.*|pozostało jeszcze \d+ ?% artykułu.*|czytaj dalej\. subskrybuj.*)$/iu,
  ],
  [
    'notice to browsers',
    /^(?:this \w+ requires javascript\W*|.{0,60}\b(?:enable|activate) javascript\b.{0,60}|your browser (?:does not|doesn['’]t) support .{0,80}|bitte (?:aktivieren|schalten) sie javascript\b.{0,60})$/i,
  ],
  [
    'cookie banner',
    /^(?=.*\b(?:cookies?)\b)(?=.*\b(?:accept|agree|opt[ -]out|consent|improve your|privacy|zustimm|akzeptier|einwillig|acceptez|aceptar|aceita)).*$/i,
  ],
  [
    'newsletter box',
    /^(?:subscribe|sign ?up|sign in|log in|register|subscribe now|get the newsletter|newsletters?|jetzt abonnieren|abonnieren|s['’]abonner|s['’]inscrire|suscríbete|suscribirse|inscreva-se|assine|iscriviti)$/i,
  ],
  [
    'newsletter box',
    /^(?=.*\b(?:newsletters?|inbox|e-?mail(?: alerts?| updates?)?|postfach|bo[iî]te mail|bolet[ií]n|correo)\b)(?:.{0,40}\b)?(?:subscribe|sign ?up|get (?:our|the|breaking|more|this)|abonniere|jetzt anmelden|melden sie sich|inscrivez-vous|abonnez-vous|suscr[ií]be|assine|iscriviti)\b.*$/i,
  ],
  [
    'comments',
    /^(?:\d+ )?(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|komentarze|комментарии|评论|コメント|댓글)(?: ?[(（]?\+?\d*[)）]?)?$/iu,
  ],
  [
    'comments',
    /^(?:(?:leave|post|add|write) (?:a |your )?(?:comment|reply)\b.{0,30}|join the (?:conversation|discussion)|tell us what you think\W*|(?:view|show|see|read)(?: all)?(?: \d+)? comments|be the first to comment\W*|you must be logged in to .{0,60}|kommentar (?:schreiben|verfassen|hinterlassen)|laisser un commentaire|deja (?:un|tu) comentario|deixe (?:um|seu) comentário|lascia un commento)$/i,
  ],
];

/** What stands before links to other articles. */
const RELATED =
  /^[\s[(（【»▶►→•*–—-]*(?:related(?: (?:articles?|stories|posts?|news|content|topics|coverage|links?|reading|videos?))?|(?:read|see|watch) (?:more|also|next|this)(?: on| about| from)?|also (?:read|see|on)|see also|more (?:from|on|in|about|stories|news|great)\b[^:：]{0,40}|more|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|recommended(?: (?:for you|stories|articles|reading|videos?))?|don['’]t miss|editors?['’] picks?|trending(?: now)?|most (?:read|popular|viewed)|popular(?: (?:now|posts|stories|this week))?|recent (?:articles|posts|stories)|latest (?:news|stories|articles|posts)|lesen sie (?:auch|mehr|hier)|lies auch|auch interessant|mehr (?:zum thema|dazu|aus|von|über)\b[^:：]{0,40}|(?:passend|siehe auch|weiterlesen|das könnte (?:sie|dich|ihnen) (?:auch )?(?:interessieren|gefallen))|(?:à )?lire (?:aussi|également)|lire la suite|voir aussi|sur le même (?:sujet|thème)|te puede interesar|le puede interesar|también(?: te)? puede(?:s)? (?:interesar|leer)(?:te)?|lea también|leer (?:más|también)|ver también|leia (?:também|mais)|veja (?:também|mais)|saiba mais|leggi anche|potrebbe interessarti|lees (?:ook|meer)|läs (?:också|även|mer)|les også|læs også|lue myös|czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)|читайте также|смотрите также|baca juga|相关(?:阅读|文章|新闻|链接)|延伸阅读|関連(?:記事|ニュース)|あわせて読みたい|관련(?: ?기사| ?뉴스)?)\s*[:：|!.…-]*\s*/iu;

/**
 * Takes out of a page's article the lines that its page put between the paragraphs: advertisements' labels, invitations
 * to share, subscribe and comment, links to other articles that are announced as such, and the menu before the first
 * paragraph.
 */
export function removeFurnitureLines(root: ParentNode, lineOf: (node: AnyNode) => number): readonly Dropped[] {
  const dropped: Dropped[] = [];
  const drop = (what: string, element: Element) => {
    dropped.push({ what, count: 1, line: lineOf(element) });
    removeElement(emptiedBy(element, root));
  };
  let beginning = true;
  let announced: Element | undefined;
  for (const line of linesIn(root)) {
    const text = textOf(line);
    if (text === '') continue;
    if (text.length > LONGEST_LINKS) {
      beginning = false;
      announced = undefined;
      continue;
    }
    const label = RELATED.exec(text)?.[0];
    const shows = existsOne(({ name }) => /^(?:img|picture|video|iframe|audio)$/.test(name), line.children);
    const isLinks = linkedShare(line) > 0.9;
    const kind = text.length > LONGEST || shows ? undefined : LINES.find(([, pattern]) => pattern.test(text))?.[0];
    const list = announced === undefined ? undefined : listOf(line);
    if (announced !== undefined && !shows && linkedShare(list ?? line) > (list === undefined ? 0.7 : 0.5)) {
      if (announced.parent !== null) drop('related links', announced);
      drop('related links', line);
      continue;
    }
    announced = label === text ? line : undefined;
    if (kind !== undefined) drop(kind, line);
    else if (label !== undefined && label !== text && isLinked(line, text.slice(label.length)))
      drop('related links', line);
    else if (beginning && isLinks && !shows && isMenuItem(line, text)) drop('navigation', line);
    else if (text.length > 80) beginning = false;
  }
  if (announced !== undefined && announced.parent !== null) drop('related links', announced);
  return dropped;
}

function listOf(line: Element): Element | undefined {
  for (let node: AnyNode | null = line; node !== null && isTag(node); node = node.parent)
    if (node.name === 'ul' || node.name === 'ol') return node;
  return undefined;
}

/** The rest of a line after its label is one link, or several. */
function isLinked(line: Element, rest: string): boolean {
  return rest !== '' && linkedLength(line) >= rest.replace(/[\s\p{P}]+$/u, '').length * 0.9;
}

/** A table of contents leads to places on the page itself. */
function isMenuItem(line: Element, text: string): boolean {
  const isEntry = line.name === 'li' || isInside(line, ({ name }) => name === 'li');
  const isContents = existsOne(({ attribs }) => attribs.href?.startsWith('#') === true, [line]);
  const isAuthor = existsOne((element) => hasWord(element, 'rel', ['author']), [line]);
  return isEntry && !isContents && !isAuthor && text.length <= LONGEST_ENTRY;
}
