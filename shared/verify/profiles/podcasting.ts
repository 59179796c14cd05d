import { ATOM } from '../parse/parse.ts';
import { childrenOf, elementsIn, textOf, type XmlElement } from '../parse/xml.ts';
import { shown } from '../values.ts';
import { demandsOf, type Profile } from './demand.ts';

const NAMESPACE = 'https://podcastindex.org/namespace/1.0';
/** As it was called first; players take both. */
const FORMER = 'https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md';
const TAGS = 'Podcastindex-org/podcast-namespace, docs/tags';
const TRANSCRIPTS = [
  'text/plain',
  'text/html',
  'text/vtt',
  'application/json',
  'application/x-subrip',
  'application/srt',
];

const GOOD = `<rss version="2.0" xmlns:atom="${ATOM}" xmlns:podcast="${NAMESPACE}"><channel>
<title>Quay talk</title><link>https://quay.example/</link><description>What the harbour says</description><atom:link rel="self" href="https://quay.example/rss.xml"/>
<podcast:guid>9b024349-ccf0-5f69-a609-6b82873eab3c</podcast:guid><podcast:locked>no</podcast:locked>
<item><title>A pier</title><guid isPermaLink="false">a</guid><podcast:transcript url="https://quay.example/a.vtt" type="text/vtt"/></item></channel></rss>`;

const { demand, ofFeed, ofItem } = demandsOf(GOOD);

export const PODCASTING: Profile = {
  name: 'Podcasting 2.0 (directories and players of the Podcast Index)',
  demands: [
    demand('pc-ns', 'feed', {
      source: `${TAGS}/../1.0.md`,
      *check({ parsed }) {
        if (parsed.kind !== 'rss') return;
        const { attributes, line } = parsed.root;
        const declared = attributes['xmlns:podcast'];
        if (declared !== undefined && declared !== NAMESPACE && declared !== FORMER)
          yield { line, says: `The prefix "podcast" stands for ${shown(declared)}, not for ${NAMESPACE}.` };
        for (const { attributes: own, name, line: at } of ofPodcast(parsed.root))
          if (/^http:/i.test(own.url ?? '')) yield { line: at, says: `The address of <${name}> is not of https.` };
      },
      bad: GOOD.replace('url="https://', 'url="http://'),
    }),
    ofFeed('pc-guid', {
      source: `${TAGS}/guid.md`,
      *check({ element }) {
        const guids = own(element, 'guid');
        if (guids.length > 1) yield { line: element.line, says: `The show has ${guids.length} <podcast:guid>.` };
        for (const guid of guids)
          if (!/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(textOf(guid).trim()))
            yield { line: guid.line, says: `"${shown(textOf(guid))}" is no UUID of version 5.` };
      },
      bad: GOOD.replace('-5f69-', '-4f69-'),
    }),
    ofFeed('pc-locked', {
      source: `${TAGS}/locked.md`,
      *check({ element }) {
        const locked = own(element, 'locked');
        if (locked.length > 1) yield { line: element.line, says: `The show has ${locked.length} <podcast:locked>.` };
        for (const one of locked)
          if (!/^(?:yes|no)$/.test(textOf(one).trim()))
            yield { line: one.line, says: `<podcast:locked> is yes or no, not "${shown(textOf(one))}".` };
      },
      bad: GOOD.replace('>no<', '>false<'),
    }),
    ofItem('pc-trans', {
      source: `${TAGS}/transcript.md`,
      *check({ element }) {
        for (const { attributes, line } of own(element, 'transcript')) {
          if (URL.parse(attributes.url ?? '') === null) yield { line, says: 'The transcript has no address (url).' };
          if (!TRANSCRIPTS.includes(attributes.type ?? ''))
            yield {
              line,
              says: `The type of the transcript is one of ${TRANSCRIPTS.join(', ')}, not "${shown(attributes.type ?? '')}".`,
            };
        }
      },
      bad: GOOD.replace('type="text/vtt"', 'type="vtt"'),
    }),
    ofFeed('pc-self', {
      source: 'PSP-1, the podcast RSS standard (Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification, README)',
      *check({ element, line }) {
        if (!childrenOf(element, 'link', ATOM).some(({ attributes: { rel } }) => rel === 'self'))
          yield { line, says: 'The show does not say where it is itself: <atom:link rel="self" href="…"/>.' };
      },
      bad: GOOD.replace(/<atom:link[^>]*>/, ''),
    }),
  ],
  byHand: [
    {
      id: 'pc-cors',
      scope: 'transport',
      severity: 'by hand',
      source: `${TAGS}/transcript.md`,
      says: 'A transcript may be read by scripts of other sites (Access-Control-Allow-Origin), and is WebVTT of lines of at most 65 characters.',
    },
  ],
};

function own(element: XmlElement, local: string): readonly XmlElement[] {
  return elementsIn(element).filter((child) => child.local === local && isPodcast(child));
}

function ofPodcast(element: XmlElement): readonly XmlElement[] {
  return elementsIn(element).flatMap((child) => [...(isPodcast(child) ? [child] : []), ...ofPodcast(child)]);
}

function isPodcast({ uri }: XmlElement): boolean {
  return uri === NAMESPACE || uri === FORMER;
}
