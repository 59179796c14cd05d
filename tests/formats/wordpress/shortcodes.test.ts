import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutShortcodes } from '../../../shared/formats/wordpress/shortcodes.ts';
import { whatText } from '../../../shared/receipt/worded.ts';

const html = (post: string) => withoutShortcodes(post).html;
const dropped = (post: string) => withoutShortcodes(post).dropped.map((drop) => `${drop.count} ${whatText(drop)}`);

describe('withoutShortcodes', () => {
  it.each([
    [
      '[caption id="attachment_9" align="alignnone" width="300"]<a href="/full.jpg"><img src="/a.jpg" alt="A"></a> The <em>old</em> quay[/caption]',
      '<figure><a href="/full.jpg"><img src="/a.jpg" alt="A"></a><figcaption>The <em>old</em> quay</figcaption></figure>',
    ],
    [
      '[caption width="300" caption="Before 3.4"]<img src="/a.jpg" />[/caption]',
      '<figure><img src="/a.jpg" /><figcaption>Before 3.4</figcaption></figure>',
    ],
    ['[caption]<img src="/a.jpg">[/caption]', '<figure><img src="/a.jpg"></figure>'],
    ['[embed width="400"]https://film.example/1?a=1&amp;b=2[/embed]', link('https://film.example/1?a=1&amp;b=2')],
    ['[youtube https://youtu.be/abc]', link('https://youtu.be/abc')],
    ['[youtube=https://youtu.be/abc&amp;w=640]', link('https://youtu.be/abc&w=640')],
    ['[youtube id="dQw4w9WgXcQ"]', link('https://www.youtube.com/watch?v=dQw4w9WgXcQ')],
    ['[vimeo 123456]', link('https://vimeo.com/123456')],
    ['[soundcloud url="https://sound.example/1" params="x=1"]', link('https://sound.example/1')],
    ['[audio mp3="/a.mp3"][/audio]', '<audio controls="" src="/a.mp3"></audio>'],
    [
      '[video width="640" height="360" mp4="/a.mp4" poster="/p.jpg"][/video]',
      '<video controls="" src="/a.mp4" poster="/p.jpg" width="640" height="360"></video>',
    ],
    [
      '[sourcecode language="php"]\n<?php [caption] if (a &lt; b) ?>\n[/sourcecode]',
      '<pre><code class="language-php">&lt;?php [caption] if (a &lt; b) ?&gt;</code></pre>',
    ],
    [
      '[csharp]\nvar a = b[0];\n\nif (a < b) {}\n[/csharp]',
      '<pre><code class="language-csharp">var a = b[0];\n\nif (a &lt; b) {}</code></pre>',
    ],
  ])('turns %s into what it means', (post, expected) => {
    expect(html(post).trim()).toBe(expected);
    expect(dropped(post)).toEqual([]);
  });

  it.each([
    ['a [gallery ids="1,2"] b', 'a  b', ['1 shortcode [gallery]']],
    ['[gallery]', '', ['1 shortcode [gallery]']],
    [
      '[vc_row][vc_column width="1/2"]Text[/vc_column][/vc_row]',
      'Text',
      ['1 shortcode [vc_column]', '1 shortcode [vc_row]'],
    ],
    ['[b]bold[/b] and [b]more[/b]', 'bold and more', ['2 shortcode [b]']],
    ['[contact-form-7 id="12" title="Write to us"]', '', ['1 shortcode [contact-form-7]']],
    ['[my_button /]', '', ['1 shortcode [my_button]']],
    ['[caption id="1"]nothing closes it', 'nothing closes it', ['1 shortcode [caption]']],
    ['[youtube]', '', ['1 shortcode [youtube]']],
    ['[a_b][c_d]crossing[/a_b][/c_d]', 'crossing', ['1 shortcode [c_d]', '1 shortcode [a_b]']],
  ])('drops the tags of %s and says so', (post, expected, notes) => {
    expect(html(post)).toBe(expected);
    expect(dropped(post)).toEqual(notes);
  });

  it.each([
    'He said “they [sic] came”.',
    '[the mayor] came, [1] and [2], [Editor’s note: no], [vice-president]',
    "[It's] here",
    'a[i] = b[0]; [code]',
    '<pre>[gallery]</pre> <code>[vc_row]</code>',
    '[[gallery]]',
    '[see <a href="/x">this</a>]',
    '[',
  ])('leaves %s as it is', (post) => {
    expect(withoutShortcodes(post)).toEqual({ html: post, dropped: [] });
  });

  it('takes time by the length of a post', () => {
    const worst = ['[caption ', '[a_b]', '[a "', "[a '", '<pre ', '[embed]', '[/a_b]', '[caption]<img '];
    for (const piece of worst) expect(html(piece.repeat(100_000)).length).toBeLessThanOrEqual(piece.length * 100_000);
  }, 5_000);

  it.each([
    'vc_row disable_element="yes"',
    'vc_section el_class="a" disable_element="yes"',
    'et_pb_text disabled="on"',
    'et_pb_section disabled_on="on|on|on"',
    'fusion_text status="draft"',
  ])('leaves out what its editor has switched off: [%s]', (tag) => {
    const [name] = tag.split(' ');
    const within = `<p>whisper</p>[vc_column][${name}]whisper[/${name}][/vc_column]`;
    expect(html(`<p>One</p>[${tag}]${within}[/${name}]<p>two</p>[${name}]three[/${name}]`)).toBe(
      '<p>One</p><p>two</p>three',
    );
    expect(dropped(`[${tag}]whisper[/${name}]`)).toEqual(['1 hidden text']);
  });

  it.each([
    'vc_row disable_element=""',
    'et_pb_text disabled="off" disabled_on="on|on|off"',
    'fusion_text status="published"',
    'note_box disabled="on"',
  ])('keeps what is switched on somewhere: [%s]', (tag) => {
    expect(html(`[${tag}]aloud[/${tag.split(' ')[0]}]`)).toBe('aloud');
  });

  it('keeps one that is written as text', () => {
    expect(html('[[vc_row disable_element="yes"]aloud[/vc_row]]')).toBe('[aloud]');
    expect(html('One [[vc_row disable_element="yes"]whisper[/vc_row] two.')).toBe('One [ two.');
  });

  it('leaves no known shortcode in any text', () => {
    const part = fc.constantFrom(
      '[caption]',
      '[/caption]',
      '[gallery]',
      '<img src="a">',
      '[embed]',
      '[/embed]',
      ' text ',
      '[b_c]',
      '[/b_c]',
      '"',
      '[',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(html(parts.join(' '))).not.toMatch(/\[\/?(?:caption|gallery|embed|b_c)\]/);
      }),
    );
  });
});

function link(address: string): string {
  const escaped = address.replace(/&(?:amp;)?/g, '&amp;');
  return `<a href="${escaped}">${escaped}</a>`;
}
