import type { Pattern } from '../../languages/shape/words.ts';

/** What a page shows from elsewhere: whose it is, and where readers find it. */
export interface Embedded {
  readonly service: string;
  readonly address: string;
}

/** A service, the hosts of its frames and how one finds what a frame shows; without that, at the frame's own address. */
interface Service {
  readonly name: string;
  readonly hosts: Pattern;
  readonly addressOf?: (url: URL) => string | undefined;
}

const SERVICES: readonly Service[] = [
  { name: 'YouTube', hosts: String.raw`(?:(?:www|m)\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be)`, addressOf: youtube },
  {
    name: 'Vimeo',
    hosts: String.raw`player\.vimeo\.com`,
    addressOf: (url) => rewritten(url, /^\/video\/(\d+)/, 'https://vimeo.com/'),
  },
  { name: 'Dailymotion', hosts: String.raw`(?:www|geo)\.dailymotion\.com`, addressOf: dailymotion },
  { name: 'Spotify', hosts: String.raw`(?:open|embed)\.spotify\.com`, addressOf: spotify },
  { name: 'SoundCloud', hosts: String.raw`w\.soundcloud\.com`, addressOf: (url) => parameter(url, 'url') },
  {
    name: 'Apple Podcasts',
    hosts: String.raw`embed\.podcasts\.apple\.com`,
    addressOf: (url) => onHost(url, 'podcasts.apple.com'),
  },
  {
    name: 'Apple Music',
    hosts: String.raw`embed\.music\.apple\.com`,
    addressOf: (url) => onHost(url, 'music.apple.com'),
  },
  { name: 'Deezer', hosts: String.raw`widget\.deezer\.com` },
  { name: 'Bandcamp', hosts: String.raw`bandcamp\.com` },
  { name: 'Mixcloud', hosts: String.raw`(?:www|player-widget)\.mixcloud\.com` },
  { name: 'X', hosts: String.raw`(?:platform\.)?(?:twitter|x)\.com`, addressOf: post },
  { name: 'Instagram', hosts: String.raw`(?:www\.)?instagram\.com`, addressOf: instagram },
  {
    name: 'Facebook',
    hosts: String.raw`(?:www\.)?facebook\.com`,
    addressOf: (url) =>
      /^\/(?:v\d+\.\d+\/)?plugins\/(?:post|video)/.test(url.pathname) ? parameter(url, 'href') : undefined,
  },
  {
    name: 'TikTok',
    hosts: String.raw`(?:www\.)?tiktok\.com`,
    addressOf: (url) =>
      rewritten(url, /^\/(?:embed(?:\/v\d)?|player\/v\d|@[\w.-]*\/video)\/(\d+)/, 'https://www.tiktok.com/@/video/'),
  },
  { name: 'Bluesky', hosts: String.raw`embed\.bsky\.app` },
  {
    name: 'Reddit',
    hosts: String.raw`(?:www\.|embed\.)?reddit(?:media)?\.com`,
    addressOf: (url) => onHost(url, 'www.reddit.com'),
  },
  { name: 'Telegram', hosts: String.raw`t\.me`, addressOf: withoutQuery },
  { name: 'Twitch', hosts: String.raw`(?:player|clips)\.twitch\.tv` },
  { name: 'Datawrapper', hosts: String.raw`(?:datawrapper\.dwcdn\.net|(?:www\.)?datawrapper\.de)` },
  { name: 'Flourish', hosts: String.raw`(?:flo\.uri\.sh|public\.flourish\.studio)` },
  { name: 'Infogram', hosts: String.raw`(?:e\.)?infogram\.com` },
  { name: 'Tableau', hosts: String.raw`public\.tableau\.com` },
  {
    name: 'Google Maps',
    hosts: String.raw`(?:www|maps)\.google\.[a-z.]{2,6}`,
    addressOf: (url) => (/^\/maps/.test(url.pathname) || url.host.startsWith('maps.') ? url.href : undefined),
  },
  { name: 'OpenStreetMap', hosts: String.raw`www\.openstreetmap\.org` },
  { name: 'Google Docs', hosts: String.raw`docs\.google\.com` },
  { name: 'Scribd', hosts: String.raw`(?:www\.)?scribd\.com` },
  { name: 'SlideShare', hosts: String.raw`(?:www\.)?slideshare\.net` },
  { name: 'DocumentCloud', hosts: String.raw`(?:embed|www)\.documentcloud\.org` },
  {
    name: 'Internet Archive',
    hosts: String.raw`archive\.org`,
    addressOf: (url) => rewritten(url, /^\/embed\/([^/]+)/, 'https://archive.org/details/'),
  },
  { name: 'TED', hosts: String.raw`embed\.ted\.com`, addressOf: (url) => onHost(url, 'www.ted.com') },
  { name: 'CodePen', hosts: String.raw`codepen\.io` },
  { name: 'Bilibili', hosts: String.raw`player\.bilibili\.com` },
  { name: 'Rutube', hosts: String.raw`rutube\.ru` },
  { name: 'Tencent Video', hosts: String.raw`v\.qq\.com` },
  { name: 'Giphy', hosts: String.raw`giphy\.com` },
];

/** @returns what a frame of a known service shows, by the frame's address; undefined for other frames: advertisements, forms, counters. */
export function embedded(address: string): Embedded | undefined {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  const service = BY_HOST.find(({ host }) => host.test(url.hostname))?.service;
  if (service === undefined) return undefined;
  const found = service.addressOf === undefined ? url.href : service.addressOf(url);
  return found === undefined ? undefined : { service: service.name, address: found };
}

/** The addresses of frames that become links, as they begin. */
export const EMBED = new RegExp(`^(?:https?:)?//(?:${SERVICES.map(({ hosts }) => hosts).join('|')})/`, 'i');

const BY_HOST = SERVICES.map((service) => ({ service, host: new RegExp(`^(?:${service.hosts})$`) }));

function youtube(url: URL): string | undefined {
  const id = (url.host === 'youtu.be' ? /^\/([\w-]{6,20})$/ : /^\/(?:embed|v|shorts)\/([\w-]{6,20})\/?$/).exec(
    url.pathname,
  )?.[1];
  const list = url.searchParams.get('list');
  if (id === 'videoseries')
    return list === null ? undefined : `https://www.youtube.com/playlist?list=${encodeURIComponent(list)}`;
  return id === undefined ? undefined : `https://www.youtube.com/watch?v=${id}`;
}

function dailymotion(url: URL): string | undefined {
  const id = /^\/embed\/video\/(\w+)/.exec(url.pathname)?.[1] ?? url.searchParams.get('video');
  return id ? `https://www.dailymotion.com/video/${encodeURIComponent(id)}` : undefined;
}

function spotify({ pathname }: URL): string | undefined {
  const path = /^\/(?:embed(?:-podcast)?\/)?((?:track|album|playlist|episode|show|artist)\/\w+)/.exec(pathname)?.[1];
  return path && `https://open.spotify.com/${path}`;
}

function post(url: URL): string | undefined {
  const id = url.searchParams.get('id');
  if (/^\/embed\/tweet/i.test(url.pathname) && id && /^\d+$/.test(id)) return `https://x.com/i/status/${id}`;
  return /\/status\/\d+/.test(url.pathname) ? withoutQuery(url) : undefined;
}

function instagram(url: URL): string | undefined {
  return rewritten(url, /^\/((?:p|reel|tv)\/[\w-]+)/, 'https://www.instagram.com/');
}

function rewritten({ pathname }: URL, pattern: RegExp, before: string): string | undefined {
  const part = pattern.exec(pathname)?.[1];
  return part && `${before}${part}`;
}

function parameter(url: URL, name: string): string | undefined {
  return url.searchParams.get(name) ?? undefined;
}

function onHost(url: URL, host: string): string {
  return `https://${host}${url.pathname}`;
}

function withoutQuery(url: URL): string {
  return `${url.origin}${url.pathname}`;
}
