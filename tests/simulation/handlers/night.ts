import type { Stack } from './stack.ts';

/** What a nightly comparison finds, while nobody hears of it: what came, what is gone, and what somebody deleted or left among public files. */
export function differ({ services: { slip, objects } }: Stack, number: number): void {
  const lying = [...objects.keys()].filter((name) => /^InboxContent\/city\/story-/.test(name));
  slip('InboxContent', `city/night-${number}.md`, Buffer.from(`---\ntitle: Night ${number}\n---\n\nIt came.\n`));
  const [gone = ''] = lying;
  slip('InboxContent', gone.replace('InboxContent/', ''));
  slip('SitePublic', 'all/rss.xml');
  slip('SitePublic', `articles/left-${String(number).padStart(8, '0')}/index.html`, Buffer.from('left'));
  const page = [...objects.keys()].find((name) => /^SitePublic\/articles\/(?!left)/.test(name)) ?? '';
  slip('SitePublic', page.replace('SitePublic/', ''));
}
