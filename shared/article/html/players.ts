import { type ChildNode, type Element, isTag } from 'domhandler';
import { oneLine } from '../characters.ts';
import { LONGEST_TOKEN } from '../limits/limits.ts';
import type { Located } from '../media/media.ts';
import { mediaTypeOf } from '../media/media-type.ts';
import { element, textNode } from './dom.ts';
import { embedded } from './embeds.ts';
import { pixels, sized } from './images.ts';
import { factsOf, hasRoom, type Pass, type Place, saidBy } from './pass.ts';

/** A sound or film with absolute addresses and controls, never playing by itself; nothing where its file is not there. */
export function player(node: Element, pass: Pass, place: Place): readonly ChildNode[] {
  const name = node.name === 'audio' ? 'audio' : 'video';
  const sources = [node, ...node.children.filter(isTag).filter((child) => child.name === 'source')]
    .map((source) => ({ source, address: source.attribs.src ?? source.attribs['data-src'] ?? '' }))
    .filter(({ address }) => address.trim() !== '')
    .map(({ source, address }) => ({ source, located: pass.media.locate(address) }))
    .filter(
      (found): found is { source: Element; located: Exclude<Located, { kind: 'absent' }> } =>
        found.located.kind !== 'absent',
    );
  const [main] = sources;
  if (!main) {
    pass.dropped.add({ kind: 'player-without-file', detail: name });
    return [];
  }
  if (!hasRoom(pass)) return [];
  const declared = typeStated(main.source);
  const guess =
    mediaTypeOf(main.located.url) ??
    (/^(?:audio|video)\/[\w.+-]+$/.test(declared) ? declared : name === 'audio' ? 'audio/mpeg' : 'video/mp4');
  const written = { width: pixels(node.attribs.width), height: pixels(node.attribs.height) };
  const isSized = written.width !== undefined || written.height !== undefined;
  const { width, height } = isSized || main.located.kind === 'remote' ? written : main.located.file;
  pass.shown.push({
    ...factsOf(main.located, guess),
    ...sized(width, height),
    ...saidBy(place),
  });
  const poster = name === 'video' && node.attribs.poster ? pass.media.locate(node.attribs.poster) : undefined;
  const attributes = {
    ...(sources.length === 1 ? { src: main.located.url } : {}),
    controls: '',
    ...(poster && poster.kind !== 'absent' ? { poster: poster.url } : {}),
    ...(name === 'video' && width !== undefined ? { width: String(width) } : {}),
    ...(name === 'video' && height !== undefined ? { height: String(height) } : {}),
  };
  const several = sources.length === 1 ? [] : sources;
  const children = several.map(({ source, located }) => {
    const type = located.kind === 'uploaded' ? located.file.type : typeStated(source);
    return element('source', { src: located.url, ...(type === '' ? {} : { type }) }, []);
  });
  return [element(name, attributes, children)];
}

function typeStated({ attribs }: Element): string {
  const type = oneLine(attribs.type ?? '');
  return type.length <= LONGEST_TOKEN ? type : '';
}

/**
 * A frame never stays: feed readers drop frames, and the W3C validator warns of them. One of a service that is known becomes a
 * link to what it shows.
 */
export function frame(node: Element, pass: Pass, place: Place): readonly ChildNode[] {
  const address = (node.attribs['data-src'] ?? node.attribs.src ?? node.attribs.data ?? '').trim();
  const shown = embedded(address.startsWith('//') ? `https:${address}` : address);
  const href = shown && pass.addresses.web(shown.address);
  if (shown === undefined || href === undefined) {
    pass.dropped.add({ kind: 'element', detail: node.name });
    return [];
  }
  const words = textNode(wordsOf(oneLine(node.attribs.title ?? ''), shown.service));
  if (place.link) return [words];
  const link = element('a', { href }, [words]);
  return place.phrasing || place.parent === 'p' ? [link] : [element('p', {}, [link])];
}

/** What it is called, with the service's name. */
function wordsOf(title: string, service: string): string {
  if (title === '') return service;
  return title.toLowerCase().includes(service.toLowerCase()) ? title : `${title} (${service})`;
}
