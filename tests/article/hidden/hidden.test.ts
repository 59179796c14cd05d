import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../../shared/article/html/body.ts';
import { textOf } from '../../../shared/article/html/plain.ts';
import { body, locator, PHOTO_URL } from '../body.ts';

const shown = (html: string) => body(`<p>Before.</p>${html}<p>After.</p>`);

it.each([
  '<p>Before.</p><del cite="mailto:ada@mill.example" datetime="2026-01-01">whisper</del>',
  '<p>Before.<a class="msocomanchor" href="#_msocom_1">[whisper]</a></p>',
  '<p>Before.</p><div style="mso-element:comment-list"><div class="msocomtxt"><p class="MsoCommentText">whisper</p></div></div>',
])('what Word writes of comments and deletions stays at the desk: %s', (html) => {
  const { text, dropped } = body(html);
  expect(text).toBe('Before.');
  expect(dropped).toContainEqual({ kind: 'comment', count: 1 });
});

const start = '<suggestion-start name="deletion:1:ada"></suggestion-start>';
const end = '<suggestion-end name="deletion:1:ada"></suggestion-end>';

it.each([
  `<p>Before.${start}whisper${end}</p>`,
  `<p>Before.${start}whisper</p><p>whisper</p><p>whisper${end}</p>`,
  `<p>Before.</p><p data-suggestion-start-before="deletion:1:ada" data-suggestion-end-after="deletion:1:ada">whisper</p>`,
  `<p>Before.${start}<img src="photo.jpg" alt="whisper">${end}</p>`,
  '<p>Before.<del class="ice-del ice-cts-1" data-username="Ada">whisper</del></p>',
  '<p>Before.<span class="ck-suggestion-marker ck-suggestion-marker-deletion">whisper</span></p>',
  '<p>Before.<span class="fr-highlight-change fr-tracking-deleted">whisper</span></p>',
])('what was deleted in an editor on the web stays at the desk: %s', (html) => {
  const { html: published, text, dropped } = body(html);
  expect(text).toBe('Before.');
  expect(published).not.toContain('whisper');
  expect(dropped.map(({ kind }) => kind)).toContain('tracked-deletion');
});

it('what was added in one is seen', () => {
  const added =
    '<suggestion-start name="insertion:1:ada"></suggestion-start>aloud<suggestion-end name="insertion:1:ada"></suggestion-end>';
  expect(body(`<p>Before ${added} ${start}whisper${end}and after.</p>`).text).toBe('Before aloud and after.');
});

it('what a newsroom strikes out is seen', () => {
  expect(body('<p>It opens <del datetime="2026-01-01">in May</del> in June.</p>').text).toContain('in May');
});

describe('readers never see', () => {
  it.each([
    '<div hidden>whisper</div>',
    '<div hidden="until-found">whisper</div>',
    '<p aria-hidden="true">whisper</p>',
    '<p ARIA-HIDDEN=" TRUE ">whisper</p>',
    '<div popover>whisper</div>',
    '<dialog>whisper</dialog>',
    '<template><p>whisper</p></template>',
    '<noscript><p>whisper</p></noscript>',
    '<canvas>whisper</canvas>',
    '<!-- whisper -->',
    '<!--[if mso]><p>whisper</p><![endif]-->',
    '<p class="sr-only">whisper</p>',
    '<p class="a11y-hidden">whisper</p>',
    '<p class="offscreen">whisper</p>',
    '<p class="lead visually-hidden">whisper</p>',
    '<p class="screen-reader-text">whisper</p>',
    '<p class="govuk-visually-hidden">whisper</p>',
    '<p class="sharing-screen-reader-text">whisper</p>',
    '<p class="d-none">whisper</p>',
    '<p class="uk-hidden">whisper</p>',
    '<p class="w-condition-invisible">whisper</p>',
    '<p class="elementor-hidden-desktop elementor-hidden-tablet elementor-hidden-mobile">whisper</p>',
    '<p class="hidden-xs hidden-sm hidden-md hidden-lg">whisper</p>',
    '<p class="visible-print-block">whisper</p>',
    '<p class="hidden">whisper</p>',
    '<p style="display:none">whisper</p>',
    '<p style="DISPLAY : NONE !important; color: red">whisper</p>',
    '<p style="display:/* so */none">whisper</p>',
    '<p style="d\\69splay:n\\6f ne">whisper</p>',
    '<p style="color:red;display:block;display:none">whisper</p>',
    '<p style="display:none!important;display:block">whisper</p>',
    '<p style="visibility:hidden">whisper</p>',
    '<tr style="visibility:collapse"><td>whisper</td></tr>',
    '<p style="opacity:0">whisper</p>',
    '<p style="opacity:.0">whisper</p>',
    '<p style="opacity:0%">whisper</p>',
    '<p style="filter:opacity(0)">whisper</p>',
    '<p style="font-size:0">whisper</p>',
    '<p style="font-size:0px">whisper</p>',
    '<p style="font-size:1px">whisper</p>',
    '<p style="font:0/0 serif">whisper</p>',
    '<p style="color:transparent">whisper</p>',
    '<p style="color:rgba(0, 0, 0, 0)">whisper</p>',
    '<p style="color:#fff;background-color:#FFFFFF">whisper</p>',
    '<p style="color:white">whisper</p>',
    '<p style="color:rgb(255,255,255)">whisper</p>',
    '<p><font color="#FFFFFF">whisper</font></p>',
    '<div style="background:#fff"><p style="color:#fefefe">whisper</p></div>',
    '<div style="color:#fff"><p style="font-weight:bold">whisper</p></div>',
    '<style>.pale{color:#fff}</style><p class="pale">whisper</p>',
    '<div class="box" style="background:white"><p style="color:#fff">whisper</p></div>',
    '<p style="display:var(--off, none)">whisper</p>',
    '<p style="--off:none;display:var(--off)">whisper</p>',
    '<style>:root{--off:none}</style><p style="display:var(--off)">whisper</p>',
    '<style>.x{--a:hidden;--b:var(--a)} .x p{visibility:var(--b,visible)}</style><div class="x"><p>whisper</p></div>',
    '<p style="max-height:0;overflow:hidden">whisper</p>',
    '<p style="height:0px;overflow:clip">whisper</p>',
    '<p style="max-height:0;max-width:0;overflow:hidden;mso-hide:all">whisper</p>',
    '<span style="mso-hide:all">whisper</span>',
    '<p style="position:absolute;left:-9999px">whisper</p>',
    '<p style="position:fixed;top:-100em">whisper</p>',
    '<p style="text-indent:-9999px">whisper</p>',
    '<p style="margin-left:-5000px">whisper</p>',
    '<p style="transform:translateX(-9999px)">whisper</p>',
    '<p style="transform:scale(0)">whisper</p>',
    '<p style="position:absolute;clip:rect(0 0 0 0)">whisper</p>',
    '<p style="position:absolute;clip:rect(1px, 1px, 1px, 1px)">whisper</p>',
    '<p style="clip-path:inset(50%)">whisper</p>',
    '<p style="clip-path:circle(0)">whisper</p>',
    '<p style="width:1px;height:1px;overflow:hidden">whisper</p>',
    '<p style="content-visibility:hidden">whisper</p>',
    '<div style="display:none"><p style="display:block">whisper</p></div>',
    '<div style="visibility:hidden"><b>whisper</b></div>',
    '<div style="opacity:0"><p style="opacity:1;color:red">whisper</p></div>',
    '<div style="font-size:0"><b style="font-size:2em">whisper</b></div>',
    '<style>.gone { display: none }</style><p class="gone">whisper</p>',
    '<style>#a>p:first-child{visibility:hidden}</style><div id="a"><p>whisper</p></div>',
    '<style>@media screen and (min-width: 600px) { .gone { display: none } }</style><p class="gone">whisper</p>',
    '<style>p { color: red } .x .gone, q.gone { display: none }</style><div class="x"><p class="gone">whisper</p></div>',
    '<style>.x { & .gone { display: none } }</style><div class="x"><p class="gone">whisper</p></div>',
    '<style><!-- /* } */ .gone{background:url("a}b");display:none} --></style><p class="gone">whisper</p>',
    '<style>.gone{display:none!important} #a{display:block}</style><p id="a" class="gone">whisper</p>',
    '<style>.gone{display:none}</style><p class="gone" style="color:red">whisper</p>',
    '<style>.gone{max-height:0} p{overflow:hidden}</style><p class="gone">whisper</p>',
    '<style>[data-note]{display:none}</style><p data-note="1">whisper</p>',
    '<style>.gone:not(:focus){clip-path:inset(50%)}</style><p class="gone">whisper</p>',
    '<style>} .broken { color: red; .gone { display: none } }</style><p class="broken"><b class="gone">whisper</b></p>',
  ])('%s', (html) => {
    const { html: published, text, dropped } = shown(html);
    expect(`${published}${text}`).not.toContain('whisper');
    expect(text).toContain('Before.');
    expect(text).toContain('After.');
    expect(textOf(html)).not.toContain('whisper');
    if (!/<(?:!|template|noscript|canvas)/.test(html))
      expect(dropped).toContainEqual({ kind: 'hidden-text', count: 1 });
  });

  it('a picture that is hidden', () => {
    expect(shown('<img src="photo.jpg" style="display:none" alt="whisper">').html).not.toMatch(/img|whisper/);
    expect(shown('<div style="visibility:hidden"><img src="photo.jpg"></div>').shown).toEqual([]);
  });
});

describe('readers see', () => {
  it.each([
    '<p style="display:block">aloud</p>',
    '<p style="display:nonesuch">aloud</p>',
    '<p data-style="display:none">aloud</p>',
    '<p aria-hidden="false">aloud</p>',
    '<dialog open>aloud</dialog>',
    '<details><summary>More</summary>aloud</details>',
    '<p class="gone">aloud</p>',
    '<p class="unhidden hidden-treasure">aloud</p>',
    '<p class="hidden md:block">aloud</p>',
    '<p class="d-none d-md-block">aloud</p>',
    '<p class="uk-hidden-touch">aloud</p>',
    '<p class="elementor-hidden-desktop elementor-hidden-tablet">aloud</p>',
    '<p class="hidden-xs hidden-sm">aloud</p>',
    '<p style="opacity:.5">aloud</p>',
    '<p style="opacity:0.05">aloud</p>',
    '<p style="font-size:10px">aloud</p>',
    '<div style="font-size:0"><p style="font-size:16px">aloud</p></div>',
    '<div style="visibility:hidden"><p style="visibility:visible">aloud</p></div>',
    '<p style="color:rgb(0,0,0)">aloud</p>',
    '<p style="color:#fff;background:#000">aloud</p>',
    '<div style="background-color:#900"><p style="color:white">aloud</p></div>',
    '<table bgcolor="#036"><tr><td><font color="white">aloud</font></td></tr></table>',
    '<div style="background:url(a.jpg)"><p style="color:#fff">aloud</p></div>',
    '<div style="position:absolute"><p style="color:#fff">aloud</p></div>',
    '<div class="box"><p style="color:#fff">aloud</p></div>',
    '<link rel="stylesheet" href="a.css"><p style="color:#fff">aloud</p>',
    '<div style="color:#fff"><p style="background:#222">aloud</p></div>',
    '<div style="color:#fff"><p style="color:#222">aloud</p></div>',
    '<p style="display:var(--off)">aloud</p>',
    '<p style="--off:none"></p><p style="display:var(--off,block)">aloud</p>',
    '<style>:root{--off:none} .on{--off:block}</style><div class="on"><p style="display:var(--off)">aloud</p></div>',
    '<p style="color:transparent;background-clip:text;background-image:linear-gradient(red,blue)">aloud</p>',
    '<p style="height:0">aloud</p>',
    '<p style="overflow:hidden">aloud</p>',
    '<p style="height:0;padding-bottom:56.25%;overflow:hidden">aloud</p>',
    '<p style="margin-left:-20px;text-indent:-2em">aloud</p>',
    '<p style="margin-left:-100%">aloud</p>',
    '<p style="left:-9999px">aloud</p>',
    '<style>.gone{display:none}</style><p class="gonesuch">aloud</p>',
    '<style>.gone{display:none} p.gone{display:block}</style><p class="gone">aloud</p>',
    '<style>.gone{display:none}</style><p class="gone" style="display:block">aloud</p>',
    '<style>@media print{.gone{display:none}}</style><p class="gone">aloud</p>',
    '<style media="print">.gone{display:none}</style><p class="gone">aloud</p>',
    '<style>@media (max-width:600px){.gone{display:none}}</style><p class="gone">aloud</p>',
    '<style>.menu:hover .gone{display:none}</style><div class="menu"><p class="gone">aloud</p></div>',
    '<style>.gone::before{display:none}</style><p class="gone">aloud</p>',
    '<style>@keyframes a{from{opacity:0}}</style><p class="a">aloud</p>',
    '<style>/* .gone{display:none} */</style><p class="gone">aloud</p>',
    '<noscript><style>.gone{display:none}</style></noscript><p class="gone">aloud</p>',
    '<style>p{display:none</style></p><h2>aloud</h2>',
  ])('%s', (html) => {
    expect(shown(html).text).toContain('aloud');
  });

  it('a picture that fades in, or that screen readers are told nothing of', () => {
    expect(shown('<p><img src="photo.jpg" style="opacity:0"></p>').shown).toMatchObject([{ url: PHOTO_URL }]);
    expect(shown('<div aria-hidden="true"><img src="photo.jpg"></div>').shown).toMatchObject([{ url: PHOTO_URL }]);
  });

  it('an initial set large, but not the word that screen readers are told for it', () => {
    const { text } = shown('<p><span aria-hidden="true">T</span>he ferry.</p>');
    expect(text).toContain('The ferry.');
  });

  it('a formula once, in the form that says what it means', () => {
    const math = '<math><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></math>';
    const style = 'position:absolute;clip:rect(1px,1px,1px,1px)';
    const { text } = shown(`<p><span style="${style}">${math}</span><span aria-hidden="true">x squared</span></p>`);
    expect(text).toContain('x^2');
    expect(text).not.toContain('squared');
  });
});

it('styles that take longer to look at than those of any page are refused, not passed over', () => {
  const rules = Array.from({ length: 500 }, (_, index) => `div div div div p:not(.a${index}){display:none}`).join('\n');
  const html = `<style>${rules}</style>${'<div>'.repeat(100)}${'<p class="a1">Text.</p>'.repeat(1_000)}`;
  expect(bodyOf(html, { base: 'https://news.example/', media: locator(), corrections: [] })).toBeUndefined();
});
