import { describe, expect, it } from 'vitest';
import { readJson } from '../../../shared/formats/json/read.ts';
import { readMarkdown } from '../../../shared/formats/markdown/read.ts';
import { body } from '../../article/body.ts';
import { articleOf, reasonsOf } from '../uploads.ts';

const read = (text: string) => readMarkdown(`---\ntitle: Trams\n---\n\nBefore.\n\n${text}\n\nAfter.\n`);
const published = (reading: ReturnType<typeof read>) =>
  body(articleOf(reading).html).html.replace('<p>Before.</p>', '').replace('<p>After.</p>', '').trim();

describe('a comment is left out', () => {
  it.each([
    ['%% whisper %%', ''],
    ['One %%whisper%% two.', '<p>One two.</p>'],
    ['%%\nwhisper\n\n# whisper\n%%', ''],
    ['> %% whisper %%\n> One', '<blockquote><p>One</p></blockquote>'],
    ['% whisper\n% whisper', ''],
    ['One two.\n\n% whisper\n', '<p>One two.</p>'],
    ['[//]: # (whisper)', ''],
    ['{{< hidden >}}whisper{{< /hidden >}}', ''],
    ['{% internal_note %}whisper{% endinternal_note %}', ''],
    ['[//]: # whisper', ''],
    ['[]: # (whisper)', ''],
    ['{% # whisper %}', ''],
    ['One [whisper\n[so](https://a.example/)]{.deletion author="A" date="2026-01-01"}two.', '<p>One two.</p>'],
    ['One [whisper]{.comment-start id="0" author="A"}two[]{.comment-end id="0"}.', '<p>One two.</p>'],
    ['[//]: # (whisper (well) said)', ''],
    ['[//]: # (whisper\nwhisper)', ''],
    ['[comment]: <> (whisper)', ''],
    ['One\n[//]: # (whisper)\ntwo', '<p>One</p><p>two</p>'],
    ['{# whisper #}', ''],
    ['{#\nwhisper\n\nwhisper\n#}', ''],
    ['{/* whisper */}', ''],
    ['{% comment %}whisper{% endcomment %}', ''],
    ['{{/* whisper */}}', ''],
    ['{::comment}\nwhisper\n{:/comment}', ''],
    ['One {::comment}whisper{:/} two.', '<p>One two.</p>'],
    ['\\begin{comment}\nwhisper\n\\end{comment}', ''],
    ['<!-- whisper -->', ''],
    ['<!--\nwhisper\n\nwhisper\n-->', ''],
    ['One {--whisper--}two.', '<p>One two.</p>'],
    ['One{>>whisper<<} two.', '<p>One two.</p>'],
    ['One {~~whisper~>two~~}.', '<p>One two.</p>'],
    ['One {++two++}.', '<p>One two.</p>'],
    ['{==One two==}{>>whisper<<}.', '<p>One two.</p>'],
    ['{++One {--whisper--}two{>>whisper<<}++}.', '<p>One two.</p>'],
    ['- One{>>whisper\n\nwhisper<<} two.', '<ul><li>One two.</li></ul>'],
    [
      '| One %%whisper%% | {>>whisper<<}two |\n|---|---|',
      '<table><thead><tr><th>One</th><th>two</th></tr></thead></table>',
    ],
    ['One[[a]](#cmnt1) two.', '<p>One two.</p>'],
    ['{% comment %}whisper{% /comment %}', ''],
    ['{% if false %}whisper{% endif %}', ''],
    ['{%- unless true -%}whisper{%- endunless -%}', ''],
    ['<div style="display: none" markdown="1">\nwhisper\n</div>', ''],
    ['<div hidden markdown="1">\n\nwhisper\n\n</div>', ''],
    ['<!-- wp:html {"metadata":{"blockVisibility":false}} -->\n<p>whisper</p>\n<!-- /wp:html -->', ''],
  ])('%j', (text, html) => {
    const reading = read(text);
    expect(published(reading).replace(/>\n</g, '><')).toBe(html);
    expect(JSON.stringify(reading).replace(/<!--.*?-->/g, '')).not.toContain('whisper');
  });

  it.each([
    ['`%% aloud %%`'],
    ['```\n%% aloud %%\n{--aloud--}\n[//]: # (aloud)\n```'],
    ['    {>>aloud<<}'],
    ['It grinds 50\n% aloud of all.'],
    ['```\n\n% aloud\n```'],
    ['Of 100%% aloud and 50%% more.'],
    ['{--aloud'],
    ['{++aloud and C++}'],
    ['[aloud]: https://a.example/\n\nSee [aloud].'],
    ['## Aloud {#an-id}\n\naloud'],
    ['{#if x}aloud{/if}'],
    ['{% if falsehood %}aloud{% endif %}'],
    ['{% if false %}so{% else %}aloud{% endif %}'],
    ['::: {.note style="display:block"}\naloud\n:::'],
    ['::: {.content-visible when-format="html"}\naloud\n:::'],
    ['One [aloud]{.insertion author="A"} and [aloud]{.smallcaps}.'],
    ['One %% aloud'],
    ['One\n%% aloud'],
    ['aloud\n{: .hidden-gem #hidden .d-none .d-md-block}'],
    ['aloud\n{: hidden="false" style="display:block"}'],
    ['{: .note}\naloud'],
    ['```\naloud\n{: .hidden}\n```'],
    ['    aloud\n    {: .hidden}'],
    ['```\n<!-- wp:html {"metadata":{"blockVisibility":false}} -->\naloud\n<!-- /wp:html -->\n```'],
    ['One `[aloud]{.hidden}`'],
    ['<div class="wide" markdown="1">\naloud\n</div>'],
    ['<div title="display: none" markdown="1">\naloud\n</div>'],
    [':::note Why display: none hurts\naloud\n:::'],
    [':::note[display:none]\naloud\n:::'],
    ['```js\naloud()\n\nb()\n```\n{: .hidden}'],
    ['%% 50 per cent of all\nbefore noon, aloud'],
    ['::: {.note title="display: none"}\naloud\n:::'],
    ['::: {.content-hidden when-format="pdf"}\naloud\n:::'],
    ['::: {.content-hidden unless-format="html"}\naloud\n:::'],
    ['Named `<!--` aloud, and <!-- aloud'],
  ])('but not %j', (text) => {
    expect(articleOf(read(text)).html).toContain('aloud');
  });

  it('with no attributes in what is shown all the same', () => {
    expect(articleOf(read('::: {.content-hidden when-format="pdf"}\naloud\n:::')).html).not.toContain('when-format');
  });

  it.each([
    'comment',
    'content-hidden',
    'content-hidden when-format="html"',
    'content-visible when-format="pdf"',
    'content-visible unless-format="html"',
    'note style="display:none"',
  ])('in a container {.%s}', (attributes) => {
    expect(published(read(`::: {.${attributes}}\nwhisper\n:::`))).toBe('');
  });

  it('and told, with its line', () => {
    expect(read('%% whisper %%')).toMatchObject({ dropped: [{ kind: 'comment', count: 1, line: 7 }] });
  });

  it('and said, where WordPress hid it, of which a sample may stand beside it', () => {
    const hidden = '<!-- wp:html {"metadata":{"blockVisibility":false}} -->\n<p>whisper</p>\n<!-- /wp:html -->';
    const reading = read(`\`\`\`\n${hidden.replace('whisper', 'aloud')}\n\`\`\`\n\n${hidden}\n\nEnd.`);
    expect(reading).toMatchObject({ dropped: [{ kind: 'hidden-text', count: 1 }] });
    expect(articleOf(reading).html).toContain('aloud');
    expect(articleOf(reading).html).not.toContain('whisper');
  });

  it('in the HTML of a JSON article, where a mark of members also holds it', () => {
    const json = (html: string) => readJson(JSON.stringify({ title: 'Trams', html }));
    const hidden = '<!-- wp:html {"metadata":{"blockVisibility":false}} --><p>whisper</p><!-- /wp:html -->';
    const reading = json(`<p>One</p>${hidden}<p>two.</p>`);
    expect(articleOf(reading).html).toBe('<p>One</p><p>two.</p>');
    expect(reading).toMatchObject({ dropped: [{ kind: 'hidden-text', count: 1 }] });
    expect(reasonsOf(json('<p>One</p><!--members-only--><p>whisper</p>'))).toEqual(['not-public']);
    expect(
      reasonsOf(
        readJson(JSON.stringify({ title: 'Trams', body: '<p>One</p>\n\n    <!--members-only--><p>whisper</p>' })),
      ),
    ).toEqual(['not-public']);
    expect(reasonsOf(json('<code>{access view=registered}<p>whisper</p>{/access}'))).toEqual(['not-public']);
  });

  it('but no sample of one in code of a JSON article', () => {
    const mark = '{access view=registered}aloud{/access}';
    const block = '<!-- wp:html {"metadata":{"blockVisibility":false}} -->\naloud\n<!-- /wp:html -->';
    for (const sample of [mark, block]) {
      for (const fields of [
        { markdown: `One.\n\n\`\`\`\n${sample}\n\`\`\`\n` },
        { html: `<p>One.</p><pre><code>${sample}</code></pre>` },
        { body: `<p>One.</p>\r\n\r\n\`\`\`\r\n${sample}\r\n\`\`\`\r\n` },
      ]) {
        const reading = readJson(JSON.stringify({ title: 'Trams', ...fields }));
        expect(articleOf(reading).html).toContain('aloud');
        expect(reading).toMatchObject({ dropped: [] });
      }
    }
    const both = `\`\`\`\n${block}\n\`\`\`\n\n${block.replace('aloud', 'whisper')}\n`;
    const { html } = articleOf(readJson(JSON.stringify({ title: 'Trams', markdown: both })));
    expect(html).toContain('aloud');
    expect(html).not.toContain('whisper');
  });

  it('in the Markdown of a JSON article too', () => {
    const markdown = 'One %%whisper%% {>>whisper<<}two.\n\n<!-- whisper';
    const reading = readJson(JSON.stringify({ title: 'Trams', markdown }));
    expect(JSON.stringify(reading)).not.toContain('whisper');
    expect(articleOf(reading).html).toContain('two.');
  });
});

it.each(['<!-- whisper', '%%\nwhisper', '<Hidden class="a">\nwhisper'])(
  'a comment that nothing closes is not guessed at: %j',
  (text) => {
    const reading = read(text);
    expect(reasonsOf(reading)).toEqual(['comment-unclosed 7:-']);
  },
);

describe('what HTML hides in Markdown', () => {
  it.each([
    '<div hidden>\n\n# whisper\n\n</div>\n\n# Trams\n\nBefore.',
    '# Trams <span hidden>whisper</span>\n\nBefore.',
    '# Trams\n\n<div style="display:none">\n\nwhisper\n\n</div>\n\nBefore.\n\n<!--more-->\n\nAfter.',
    '# Trams\n\nBefore<span class="sr-only">whisper</span>.\n\n<!--more-->\n\nAfter.',
    '# Trams\n\n::: {.hidden}\nwhisper\n:::\n\nBefore.',
  ])('is neither title nor summary: %j', (text) => {
    const { title, summary, html } = articleOf(readMarkdown(text));
    expect(title).toBe('Trams');
    expect(`${summary}`).not.toContain('whisper');
    expect(html).toContain('Before');
  });
});
