import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../../shared/article/html/body.ts';
import { body, locator } from '../body.ts';

/** An anchor without words: it stays for the links that lead to it, and its link for it. */
interface Anchor {
  readonly id: number;
  readonly to: number;
  readonly words: string;
}

const anchors = fc
  .array(fc.record({ to: fc.nat(12), words: fc.constantFrom('', '', '', 'x') }), { minLength: 1, maxLength: 12 })
  .map((list): readonly Anchor[] => list.map((anchor, id) => ({ ...anchor, id })));

/** By the definition, round after round. */
function idsThatStay(list: readonly Anchor[]): readonly number[] {
  let ids = new Set(list.map(({ id }) => id));
  for (;;) {
    const links = list.filter(({ id, words }) => words !== '' || ids.has(id));
    const led = new Set(links.map(({ to }) => to).filter((to) => ids.has(to)));
    if (led.size === ids.size) return [...ids].sort((one, other) => one - other);
    ids = led;
  }
}

const chain = (length: number) => Array.from({ length }, (_, n) => `<a id="i${n}" href="#i${n + 1}"></a>`).join('');

describe('ids in a body', () => {
  it('stay where a link that stays leads to them, and nowhere else', () => {
    fc.assert(
      fc.property(anchors, (list) => {
        const { html } = body(list.map(({ id, to, words }) => `<a id="${id}" href="#${to}">${words}</a>`).join(' '));
        const ids = [...html.matchAll(/ id="(\d+)"/g)].map(([, id]) => Number(id));
        expect(ids).toEqual(idsThatStay(list));
      }),
      { numRuns: 500 },
    );
  });

  it('stay for a link that stays for an id inside it', () => {
    const html = '<a href="#a"><span id="b" lang="de"></span></a><a href="#b">x</a><p id="a">y</p>';
    expect(body(html).html).toContain('<p id="a">');
    expect(body(html.replace('<a href="#b">x</a>', '')).html).toBe('<p>y</p>');
  });

  it.each(['', '<a href="#i0">x</a>'])('in a chain are looked for twice, however long it is (after %j)', (start) => {
    const { locate, ...others } = locator();
    let looks = 0;
    const media = {
      ...others,
      locate: (address: string) => {
        looks += 1;
        return locate(address);
      },
    };
    const made = bodyOf(`<p>${start}${chain(2_000)}<img src="photo.jpg"></p>`, {
      base: 'https://news.example/',
      media,
      corrections: [],
    });
    expect(made?.html.match(/ id="/g)?.length ?? 0).toBe(start === '' ? 0 : 2_000);
    expect(looks).toBeLessThanOrEqual(2);
  });

  it('stand once each, on the first that has them, whether as id or as name of an anchor', () => {
    const twice =
      '<p id="n1">One</p><p id="n1">Two</p><p><a name="n1">Three</a> <a name="n2" id="n2">Four</a><b id="n2">Five</b></p>';
    const { html } = body(`<p><a href="#n1">1</a> <a href="#n2">2</a></p>${twice}`);
    expect([...html.matchAll(/ id="(n\d)">(\w+)/g)].map(([, id, word]) => `${id} ${word}`)).toEqual([
      'n1 One',
      'n2 Four',
    ]);
    expect(html).toContain('<p>Two</p>');
    expect(body(html).html).toBe(html);
  });
});
