import { type ChildNode, type Element, isTag } from 'domhandler';
import { stated } from '../stated.ts';
import { become, showsSomething } from './dom.ts';

const ANY =
  /<amp-|<(?:lite-)?(?:youtube|vimeo)\b|\bfb-(?:post|video)\b|\binstagram-media\b|\btiktok-embed\b|\btwitter-(?:tweet|video)\b/i;

/** @returns whether HTML may hold what a script would fill: looking for it costs a walk. */
export function mayNeedScripts(html: string): boolean {
  return ANY.test(html);
}

/**
 * Puts the elements of HTML in place of those that only a script fills: of AMP's pictures and players, of players that are
 * loaded when they are asked for, of posts which show nothing until then.
 */
export function writeWithoutScripts(nodes: readonly ChildNode[]): void {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    const plain = AMP[node.name];
    if (plain !== undefined) node.name = plain;
    const framed = frameOf(node);
    if (framed !== undefined) {
      const { title } = node.attribs;
      become(node, 'iframe', []);
      node.attribs = { src: framed, ...stated({ title }) };
    } else writeWithoutScripts(node.children);
  }
}

/** https://amp.dev/documentation/components: those that take the attributes of an element of HTML. */
const AMP: Readonly<Record<string, string>> = {
  'amp-img': 'img',
  'amp-anim': 'img',
  'amp-video': 'video',
  'amp-audio': 'audio',
  'amp-iframe': 'iframe',
};

/** The attributes in which players and posts say what they show, and the address of its frame. */
const IDS: readonly (readonly [RegExp, readonly string[], (id: string) => string])[] = [
  [
    /^(?:amp-|lite-)?youtube(?:-video)?$/,
    ['data-videoid', 'videoid', 'video-id'],
    (id) => `https://www.youtube.com/embed/${id}`,
  ],
  [
    /^(?:amp-|lite-)?vimeo(?:-video)?$/,
    ['data-videoid', 'videoid', 'video-id'],
    (id) => `https://player.vimeo.com/video/${id}`,
  ],
  [/^amp-dailymotion$/, ['data-videoid'], (id) => `https://www.dailymotion.com/embed/video/${id}`],
  [
    /^amp-soundcloud$/,
    ['data-trackid'],
    (id) => `https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F${id}`,
  ],
  [/^amp-twitter$/, ['data-tweetid'], (id) => `https://x.com/i/status/${id}`],
  [/^amp-instagram$/, ['data-shortcode'], (id) => `https://www.instagram.com/p/${id}/embed`],
  [/^amp-tiktok$/, ['data-src'], (id) => (/^\d+$/.test(id) ? `https://www.tiktok.com/embed/${id}` : id)],
];
/** Of posts that stand as a quotation until a script has come, those without words. */
const POST = /(?:^|\s)(?:instagram-media|tiktok-embed|twitter-(?:tweet|video))(?=\s|$)/;
const FACEBOOK = /(?:^|\s)(?:fb-post|fb-video)(?=\s|$)/;

function frameOf(node: Element): string | undefined {
  const { attribs } = node;
  for (const [name, attributes, frame] of IDS) {
    if (!name.test(node.name)) continue;
    const id = attributes.map((attribute) => attribs[attribute]?.trim()).find(Boolean);
    return id === undefined || !/^[\w-]+$|^https:/.test(id) ? undefined : frame(id);
  }
  if (node.name === 'amp-facebook' || FACEBOOK.test(attribs.class ?? '')) return facebookFrame(attribs['data-href']);
  if (!POST.test(attribs.class ?? '') || node.children.some(showsSomething)) return undefined;
  return attribs['data-instgrm-permalink'] ?? attribs.cite ?? tikTokFrame(attribs['data-video-id']);
}

function tikTokFrame(id = ''): string | undefined {
  return /^\d+$/.test(id) ? `https://www.tiktok.com/embed/${id}` : undefined;
}

function facebookFrame(address: string | undefined): string | undefined {
  return address && `https://www.facebook.com/plugins/post.php?href=${encodeURIComponent(address)}`;
}
