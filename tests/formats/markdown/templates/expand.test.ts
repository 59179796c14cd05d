import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../shared/formats/markdown/read.ts';
import { expandTemplates } from '../../../../shared/formats/markdown/templates/expand.ts';
import { noteText } from '../../../../shared/receipt/worded.ts';
import { articleOf } from '../../uploads.ts';

function html(text: string, key = 'a.md'): string {
  return articleOf(readMarkdown(`---\ntitle: T\n---\n${text}`, key)).html.trim();
}

function dropped(text: string, key = 'a.md') {
  const reading = readMarkdown(text, key);
  if (reading.kind !== 'reading') throw new Error(noteText(reading.reasons[0]));
  return reading.dropped;
}

describe('Hugo', () => {
  it.each([
    ['{{< figure src="a.jpg" alt="A tram" >}}', '<p><img src="a.jpg" alt="A tram"></p>'],
    [
      '{{< figure src="a.jpg" alt="A > B" caption="*One* by [x](https://n.example/)" attr="Ana" >}}',
      '<figure><img src="a.jpg" alt="A &gt; B"><figcaption><em>One</em> by <a href="https://n.example/">x</a> <cite>Ana</cite></figcaption></figure>',
    ],
    [
      '{{< figure src="a.jpg" title="B" >}}\n*c*',
      '<figure><img src="a.jpg" alt=""><figcaption>B</figcaption></figure>\n<p><em>c</em></p>',
    ],
    ['{{<figure src = "a.jpg">}}', '<p><img src="a.jpg" alt=""></p>'],
    [
      '{{< youtube w7Ft2ymGmfc >}}',
      '<p><a href="https://www.youtube.com/watch?v=w7Ft2ymGmfc">https://www.youtube.com/watch?v=w7Ft2ymGmfc</a></p>',
    ],
    [
      '{{< youtube id="w7Ft2ymGmfc" title="A film" >}}',
      '<p><a href="https://www.youtube.com/watch?v=w7Ft2ymGmfc">A film</a></p>',
    ],
    ['{{< vimeo 146022717 >}}', '<p><a href="https://vimeo.com/146022717">https://vimeo.com/146022717</a></p>'],
    [
      '{{< x user="SanDiegoZoo" id="1453110110599868418" >}}',
      '<p><a href="https://twitter.com/SanDiegoZoo/status/1453110110599868418">https://twitter.com/SanDiegoZoo/status/1453110110599868418</a></p>',
    ],
    [
      '{{< gist spf13 7896402 >}}',
      '<p><a href="https://gist.github.com/spf13/7896402">https://gist.github.com/spf13/7896402</a></p>',
    ],
    [
      '{{< highlight go >}}\nif a < b {{ x }}\n{{< /highlight >}}',
      '<pre><code class="language-go">if a &lt; b {{ x }}\n</code></pre>',
    ],
    ['{{% notice note %}}\nMind *this*.\n{{% /notice %}}', '<blockquote>\n<p>Mind <em>this</em>.</p>\n</blockquote>'],
    ['{{< unknown a=1 >}}Text *stays*.{{< /unknown >}}', '<p>Text <em>stays</em>.</p>'],
    ['A [page]({{< ref "x.md" >}}) here', '<p>A <a href="">page</a> here</p>'],
    ['A [page](https://n.example/{{< relref "x.md" >}}#y)', '<p>A <a href="">page</a></p>'],
    ['{{</* figure src="a.jpg" */>}}', '<p>{{&lt; figure src=&quot;a.jpg&quot; &gt;}}</p>'],
    ['{{< button href="https://n.example/" text="Go" >}}', '<p><a href="https://n.example/">Go</a></p>'],
    [
      '{{< quote-block text="So it is." cite="Ana Paz" >}}',
      '<blockquote><p>So it is.</p><p>— Ana Paz</p></blockquote>',
    ],
  ])('reads %s', (text, expected) => {
    expect(html(text)).toBe(expected);
  });
});

describe('Jekyll, Hexo, Eleventy and Zola', () => {
  it.each([
    ['{% highlight ruby %}\nputs 1\n{% endhighlight %}', '<pre><code class="language-ruby">puts 1\n</code></pre>'],
    ['{% codeblock lang:js %}\n`a`\n{% endcodeblock %}', '<pre><code class="language-js">`a`\n</code></pre>'],
    ['{% raw %}{{ *a* }}{% endraw %}', '<p>{{ <em>a</em> }}</p>'],
    ['One{% comment %}\ntwo\n{% endcomment %} three', '<p>One three</p>'],
    ['One {% include a.html x="y" %}two', '<p>One two</p>'],
    [
      '[a]({% link _posts/2016-07-26-a.md %}) [b]({% post_url 2016-07-26-a %})',
      '<p><a href="">a</a> <a href="">b</a></p>',
    ],
    ['![a]({{ site.baseurl }}/a.jpg)', '<p><img src="/a.jpg" alt="a"></p>'],
    ['[a]({{ "/b/" | relative_url }})', '<p><a href="/b/">a</a></p>'],
    ['{{ page.title }} of {{ site.name }}', '<p>T of </p>'],
    ['Text\n{: .note .wide}', '<p>Text</p>'],
    ['![a](b.png){ width=50% .left } [c](d){target="_blank"}', '<p><img src="b.png" alt="a"> <a href="d">c</a></p>'],
    ['A [word]{.title-ref} and [x]{.y}.\n\n[x]: /z', '<p>A word and <a href="/z">x</a>.</p>'],
    ['## 标题{#a}\n\n### One { data-toc-label="1" }', '<h2>标题</h2>\n<h3>One</h3>'],
    ['Text\n\n{style="margin: auto"}', '<p>Text</p>'],
    ['Rows {result="success"} and {x}', '<p>Rows {result=&quot;success&quot;} and {x}</p>'],
    ['{% include links.md %}\n[a]: /b\n\n[a]', '<p><a href="/b">a</a></p>'],
    [
      '<figure>\n{% img a.jpg %}\n{% youtube w7Ft2ymGmfc %}\n</figure>',
      '<figure>\n<img src="a.jpg" alt="">\n<a href="https://www.youtube.com/watch?v=w7Ft2ymGmfc">https://www.youtube.com/watch?v=w7Ft2ymGmfc</a>\n</figure>',
    ],
    ['<div markdown="1" class="x">\n*a*\n</div>', '<div class="x">\n<p><em>a</em></p>\n</div>'],
    ['**<!--name-->****粗体：** 字', '<p><strong>粗体：</strong> 字</p>'],
    ['Write <?php echo 1; and <!DOCTYPE x', '<p>Write &lt;?php echo 1; and &lt;!DOCTYPE x</p>'],
    [
      'The <audio controls> tag and <title>, <b>well</b>',
      '<p>The &lt;audio controls&gt; tag and &lt;title&gt;, <b>well</b></p>',
    ],
    [
      '<audio src="a.mp3"></audio> <video src="b.mp4" />',
      '<p><audio src="a.mp3"></audio> <video src="b.mp4"></video></p>',
    ],
    ['List<Button> b = x;', '<p>List&lt;Button&gt; b = x;</p>'],
    ['Open <!-- here\n\n{% x %}*a* -->', '<p>Open &lt;!-- here</p>\n<p><em>a</em> --&gt;</p>'],
    ['* TOC\n{:toc}\n\nText', '<p>Text</p>'],
    ['{% image "assets/a.png" "The team" %}', '<p><img src="assets/a.png" alt="The team"></p>'],
    [
      '{% blockquote Ana Paz %}\nSo it is.\n{% endblockquote %}',
      '<blockquote>\n<p>So it is.</p>\n<p>— Ana Paz</p>\n</blockquote>',
    ],
    ['{% quote(author="Ana") %}\nSo it is.\n{% end %}', '<blockquote>\n<p>So it is.</p>\n<p>— Ana</p>\n</blockquote>'],
    [
      '{{ youtube(id="w7Ft2ymGmfc") }}',
      '<p><a href="https://www.youtube.com/watch?v=w7Ft2ymGmfc">https://www.youtube.com/watch?v=w7Ft2ymGmfc</a></p>',
    ],
    ['{{ "A" | nav({ deep: true }) | safe }}', '<p>A</p>'],
    ['{{raw `\n\tif a { {{ b }} }\n\n\tc\n`}}', '<pre><code>if a { {{ b }} }\n\nc\n</code></pre>'],
    ['One {{code "a.go" `/{START}/` `/END/`}}two', '<p>One two</p>'],
    ['<table><tr><td markdown="span">*a*</td></tr></table>', '<table><tr><td><em>a</em></td></tr></table>'],
  ])('reads %s', (text, expected) => {
    expect(html(text)).toBe(expected);
  });
});

describe('MDX, Docusaurus and Starlight', () => {
  it.each([
    ["import A from './a';\nexport const b = {\n\n  c: 1,\n};\n\nText {/* no */}{'yes'}{b.c}", '<p>Text yes</p>'],
    [
      '<Tabs>\n  <TabItem label="One">\n\n    Text *a*\n\n    ```js\n    b\n    ```\n  </TabItem>\n</Tabs>',
      '<p><strong>One</strong></p>\n<p>Text <em>a</em></p>\n<pre><code class="language-js">b\n</code></pre>',
    ],
    ['Text <Badge kind={x > 1 ? "a" : "b"} /> more', '<p>Text  more</p>'],
    ['<img src={require("./a.png").default} alt="A" style={{width: 1}} />', '<img src="./a.png" alt="A"/>'],
    [
      ':::note[Mind this]\n\nText\n\n:::',
      '<blockquote>\n<p><strong>Mind this</strong></p>\n<p>Text</p>\n</blockquote>',
    ],
    [':::注意[A]\n\nText\n\n:::', '<blockquote>\n<p><strong>A</strong></p>\n<p>Text</p>\n</blockquote>'],
    ['::: tip\nText\n:::', '<blockquote>\n<p><strong>Tip</strong></p>\n<p>Text</p>\n</blockquote>'],
    [':::小心\nText\n:::', '<blockquote>\n<p><strong>小心</strong></p>\n<p>Text</p>\n</blockquote>'],
    [':::columns\nText\n:::', '<blockquote>\n<p>Text</p>\n</blockquote>'],
    ['<iframe src="https://n.example/" />\n\nText', '<iframe src="https://n.example/"></iframe>\n<p>Text</p>'],
    ['func main() {\n  a := {b}\n}\n\n{x}', '<p>func main() {\na := {b}\n}</p>'],
    ['if (a) {\n  b();\n  c = {d};\n}', '<p>if (a) {\nb();\nc = {d};\n}</p>'],
    ['<div hidden>\n\nwhisper\n\n<div>whisper</div>\n\n</div>\n\nText', '<p>Text</p>'],
    ["<div style={{ display: 'none' }}>whisper</div>\n\nText", '<p>Text</p>'],
    ['<Box display="none">whisper <Box>whisper</Box></Box>\n\nText', '<p>Text</p>'],
    ['<Hidden>\n\nwhisper <Hidden mdUp />\n\n</Hidden>\n\nText <InternalNote>whisper</InternalNote>', '<p>Text</p>'],
    ['<Text hidden={false}>Text</Text>', '<p>Text</p>'],
    ['<Note>\n\nText\n\n</Note>', '<blockquote>\n<p>Text</p>\n</blockquote>'],
    ['## A {#an-id}\n\n[b](#an-id)', '<h2>A <a id="an-id"></a></h2>\n<p><a href="#an-id">b</a></p>'],
  ])('reads %s', (text, expected) => {
    expect(html(text, 'a.mdx')).toBe(expected);
  });
});

describe('wikis and GitHub', () => {
  it.each([
    ['![[a.png]] ![[b.jpg|A tram]]', '<p><img src="a.png" alt=""> <img src="b.jpg" alt="A tram"></p>'],
    ['[[Page|text]] and [[Page]]', '<p>text and Page</p>'],
    ['[[a]](https://n.example/)', '<p><a href="https://n.example/">[a]</a></p>'],
    ['> [!NOTE]\n> Text', '<blockquote>\n<p><strong>Note</strong></p>\n<p>Text</p>\n</blockquote>'],
  ])('reads %s', (text, expected) => {
    expect(html(text)).toBe(expected);
  });
});

describe('WordPress, moved to Markdown', () => {
  it.each([
    ['a\n\n[gallery ids="1,2"]\n\n[gallery]\n\nb', '<p>a</p>\n<p>b</p>'],
    [
      '[caption id="x" width="300"]![A](b.jpg) Words[/caption]',
      '<figure><img src="b.jpg" alt="A"><figcaption>Words</figcaption></figure>',
    ],
    ['[youtube=https://n.example/v]', '<p><a href="https://n.example/v">https://n.example/v</a></p>'],
    ['[embed]https://n.example/v[/embed]', '<p><a href="https://n.example/v">https://n.example/v</a></p>'],
    [
      '[sourcecode language="js"]\na < {{ b }}\n[/sourcecode]',
      '<pre><code class="language-js">a &lt; {{ b }}</code></pre>',
    ],
    ['[box color="red"]Text *stays*[/box]', '<p>Text <em>stays</em></p>'],
  ])('reads %j', (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it('says what was left out', () => {
    expect(dropped('[gallery ids="1"]\n\n[box a="b"]c[/box]\n\n[gallery]')).toEqual([
      { kind: 'shortcode', detail: 'gallery', count: 2, line: 1 },
      { kind: 'shortcode', detail: 'box', count: 1, line: 3 },
    ]);
  });

  it.each(['[video] [a](/b)', '[sic] [/code] [a=b] [success=1 default=x]', 'see [gallery] here', '`[gallery]`'])(
    'takes %s as it is',
    (text) => {
      expect(expandTemplates(text, {}, false)).toMatchObject({ text, dropped: [] });
    },
  );
});

describe('expandTemplates', () => {
  it.each([
    'A `{{< figure src="a.jpg" >}}` and ``{% x %} ` {{ y }}``',
    '```liquid\n{% raw %}{{ x }}{% endraw %}\n:::note\n```',
    '- a\n\n  ~~~\n  {{< x >}}\n  ~~~\n',
    'Text\n\n    {{< x >}}\n    import a from "b"\n',
    '<pre>{{ x }}</pre>',
    '$$ \\frac{{a}}{b} $$',
    'A \\{{ b }} and \\[[c]]',
    'Vec<String> and a < b, {x} and :smile:',
    'import duties rose.',
    'import "net/http"',
    '<P>Loud <B>HTML</B></P>',
  ])('leaves %j alone', (text) => {
    expect(expandTemplates(text, {}, false)).toMatchObject({ text, dropped: [] });
  });

  it('takes an escaped backtick for no code', () => {
    expect(expandTemplates('a \\`b\n\n{{< x >}}c', {}, false).dropped).toEqual([
      { kind: 'template', detail: '{{< x >}}', count: 1, line: 3 },
    ]);
  });

  it('says what was left out, how often and where first', () => {
    const text = ['---', 'title: T', '---', 'a {{< one >}}', '{{< one b >}} {% two %}', '', '{{ site.three }} {: .c}'];
    expect(dropped(text.join('\n'))).toEqual([
      { kind: 'template', detail: '{{< one >}}', count: 2, line: 4 },
      { kind: 'template', detail: '{% two %}', count: 1, line: 5 },
      { kind: 'template', detail: '{{ site.three }}', count: 1, line: 7 },
      { kind: 'attribute-list', count: 1, line: 7 },
    ]);
  });

  it('keeps the lines of what it finds further down', () => {
    const text = '# Title\n\nBy Jane Doe\n\nText {% comment %}\n\n\n{% endcomment %}{{< x >}}';
    expect(dropped(text)).toEqual([
      { kind: 'byline', detail: 'By Jane Doe', count: 1, line: 3 },
      { kind: 'template', detail: '{% comment %}', count: 1, line: 5 },
      { kind: 'template', detail: '{{< x >}}', count: 1, line: 8 },
    ]);
  });

  it('closes what the text leaves open, and not without end', () => {
    expect(html('{{% note %}}\na\n{{% /note %}}\n\n:::tip\n\nb')).toBe(
      '<blockquote>\n<p>a</p>\n</blockquote>\n<blockquote>\n<p><strong>Tip</strong></p>\n<p>b</p>\n</blockquote>',
    );
    expect(html(':::a\n'.repeat(500)).match(/<blockquote>/g)?.length).toBe(20);
  });
});
