import { PAPER } from '../config/types.ts';

/** Colours and fonts, by which all else is said. */
export const TOKENS = `
:root{color-scheme:light dark;--paper:${PAPER.light};--panel:#f4f5f6;--ink:#16191d;--soft:#4d5660;--link:#0b57a4;--alert:#a3261d;--edge:#868e97;--line:#d5d9de;--text:Charter,"Sitka Text",Cambria,"Noto Serif",Georgia,serif;--face:system-ui,sans-serif}
@media(prefers-color-scheme:dark){:root{--paper:${PAPER.dark};--panel:#1e2226;--ink:#e4e7ea;--soft:#a7b0b9;--link:#7db8f5;--alert:#f59a90;--edge:#78828c;--line:#343a40}}
`;

/** Of what stands on every page, or on an article's. */
const OF_ALL = `*{box-sizing:border-box;min-width:0}
html{background:var(--paper);color:var(--ink);font:1.0625rem/1.5 var(--face);-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:75rem;padding-inline:clamp(1rem,4vw,2rem);overflow-wrap:break-word}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
h1,h2,h3,h4{font-family:var(--text);line-height:1.2;margin:2rem 0 .5rem;text-wrap:balance}
@supports(hyphenate-limit-chars:14 5 5){h1,h2,h3{hyphens:auto;hyphenate-limit-chars:14 5 5}}
h1{font-size:clamp(1.875rem,1.4rem + 2.1vw,2.75rem);line-height:1.12;margin-block:.5rem}
h2{font-size:1.5rem}
h3{font-size:1.25rem}
p{margin:0 0 1rem}
img,video,iframe{max-width:100%;height:auto}
picture{display:contents}
source{display:none}
figure{margin:1.5rem 0}
figcaption{color:var(--soft);font:.875rem/1.4 var(--face);margin-block-start:.5rem}
.skip{position:absolute;inset-inline-start:-99rem}
.skip:focus{position:static;display:inline-block;padding:.5rem}
.masthead{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 2rem;border-block-end:1px solid var(--line);margin-block-end:1.5rem;padding-block-start:.5rem}
.name{font:700 1.375rem/1.2 var(--text);margin:0}
.masthead a{color:inherit;text-decoration:none;display:inline-block}
.masthead img{display:block;height:3rem;width:auto}
.masthead a:hover,.card a:hover,h2 a:hover{text-decoration:underline}
nav ul,.tags,.list{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:0 1.25rem}
nav a{font-size:.9375rem;line-height:2.75rem;border-block-end:3px solid transparent}
nav [aria-current]{font-weight:700;border-color:var(--link)}
.meta,.dek{color:var(--soft)}
.meta{font-size:.9375rem;margin:0}
.dek{font-size:1.25rem;line-height:1.4}
.kicker{color:var(--link);font:700 .875rem/1.5 var(--face);margin:0}
.kicker a{text-decoration:none}
.kicker a:hover{text-decoration:underline}
.meta a{color:inherit;text-decoration:underline 1px var(--edge)}
.story .byline{color:var(--ink);font-weight:600}
.byline .role{font-weight:400}
.role{white-space:nowrap}
.place{display:inline-block}
h1.place,h2.place{display:block}
.place::first-letter{text-transform:uppercase}
.story>*{max-width:38rem;margin-inline:auto}
.story>.place{display:block}
.story>figure:first-of-type:has(img){max-width:60rem}
.story>.meta+:not(.meta){margin-block-start:1.5rem}
.story>figure>figcaption{max-width:38rem;margin-inline:auto}
.story figure img{display:block;margin-inline:auto;max-height:85vh;object-fit:contain}
.story>p,.story>ul,.story>ol,.story>dl,.story>blockquote,.story>h2,.story>h3{font-family:var(--text)}
.story{font-size:1.1875rem;line-height:1.6}
.story .dek,.story .meta,.story .kicker{font-family:var(--face)}
.story .meta{line-height:1.5}
.story hr{border:0;border-block-start:1px solid var(--line)}
blockquote{margin:1.5rem 0;padding-inline-start:1rem;border-inline-start:4px solid var(--edge)}
pre,.table{overflow-x:auto;background:var(--panel);padding:.75rem;font-size:.9375rem;line-height:1.45}
.table{background:none;padding:0;margin-block-end:1rem}
table{border-collapse:collapse;min-width:100%}
caption{text-align:start;font-weight:600;padding-block-end:.5rem}
td,th{font-variant-numeric:tabular-nums;border-block-end:1px solid var(--line);padding:.5rem .75rem;text-align:start;vertical-align:top}
audio{width:100%}
.corrections{border:1px solid var(--edge);border-inline-start-width:4px;padding:1rem 1rem 0;font:.9375rem/1.5 var(--face)}
.corrections h2{font:700 1rem/1.5 var(--face);margin:0}
.correction{color:var(--soft)}
.tags{margin-block:2rem;gap:.5rem}
.tags a,.tags span,.pager a,button{display:inline-block;border:1px solid var(--edge);border-radius:2px;padding:.5rem .75rem;font:.9375rem/1.5 var(--face);text-decoration:none;background:none;color:var(--link)}
.tags span{color:var(--soft)}
.card{border-block-start:1px solid var(--line);padding-block:.75rem 1rem}
.card img{display:block;width:100%;object-fit:cover;aspect-ratio:3/2;background:var(--panel);margin-block-end:.75rem}
.card :is(h2,h3){font-size:1.125rem;line-height:1.3;margin:0 0 .25rem}
.card :is(h2,h3) a{color:inherit;text-decoration:none;display:block;padding-block:.25rem}
.cards{display:grid;gap:1.5rem 2rem;margin-block-end:1rem}
.band{border-block-start:3px solid var(--ink);margin-block-start:2.5rem}
.band h2{margin-block:.5rem 1rem}
.band h2 a{color:inherit;text-decoration:none}
.cards .card{border:0;padding-block-start:0}
.cards .card+.card{border-block-start:1px solid var(--line);padding-block-start:.75rem}
.cards .card:not(:has(img)) h3{font-size:1.375rem}
.cards>:only-child{max-width:24rem}
.cards .card+.card img,.cards .card+.card .dek{display:none}
.turns{display:grid;gap:0 2rem;border-block-start:3px solid var(--ink);padding-block:1rem 0;margin-block-start:3rem}
.turn span{display:block;color:var(--soft);font-size:.9375rem}
.turn:has([rel=next]){grid-column-end:-1;text-align:end}
.turn a{color:inherit;font:700 1.125rem/1.3 var(--text)}
.card .dek{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;overflow:hidden}
.card:not(.lead) .dek{margin:0 0 .25rem;font-size:1rem;max-width:46rem}
@media(min-width:40rem){.turns,.cards{grid-template-columns:1fr 1fr}.cards .card+.card{border:0;padding-block-start:0}.cards .card+.card img{display:block}.cards .card+.card .dek{display:-webkit-box}}
@media(min-width:64rem){.cards{grid:auto/auto-flow 1fr}}
footer{border-block-start:1px solid var(--line);margin-block-start:3rem;padding-block:1.5rem 3rem;color:var(--soft);font-size:.9375rem}
`;

/** Of the front page, of lists, and of the pages that say something. */
const OF_LISTS = `.front .masthead{display:block;text-align:center;border:0}
.front .name{font-size:clamp(2.25rem,1.2rem + 4vw,4rem);line-height:1;padding-block:1.25rem .5rem}
.front nav{border-block:1px solid var(--ink);border-block-end:3px double var(--ink)}
.front nav ul{justify-content:center}
.motto{color:var(--soft);font:italic 1.0625rem/1.4 var(--text);text-wrap:balance}
.front .name img{margin:auto}
.lead.card{border:0}
.top>:only-child{max-width:60rem;margin-inline:auto}
.top .lead:not(:has(img)) h2{font-size:clamp(2.25rem,1.2rem + 4vw,4.25rem)}
.lead.card :is(h2,h3){font-size:clamp(1.75rem,1.2rem + 2.2vw,2.5rem);line-height:1.12}
.lead .dek{margin-block-end:.5rem}
.top{display:grid;gap:1.5rem 2rem;margin-block-end:1rem}
.days h2{font:600 1rem/1.5 var(--face);color:var(--soft);margin-block:1.5rem .5rem}
.days section{border-block-start:1px solid var(--line)}
.days section .card:first-child{border:0}
.titles{display:grid;gap:0 2rem}
.pager{display:flex;flex-wrap:wrap;gap:.75rem;margin-block-start:2rem}
.days,.wide{max-width:60rem}
.days .card:has(img){display:grid;grid-template:auto auto 1fr/1fr 5.5rem;column-gap:1rem}
.days .card>*{grid-column:1;align-self:start}
.days .card img{grid-area:1/2/span 3;aspect-ratio:1;margin:.25rem 0 0;align-self:start}
.days .card.lead:has(img){display:block}
.days .lead.card img{aspect-ratio:3/2;margin:0 0 .75rem}
.lead~div .dek{-webkit-line-clamp:2}
@media(min-width:40rem){.titles{grid-template-columns:1fr 1fr}.days .card:has(img){grid-template-columns:1fr 11rem;column-gap:1.5rem}.days .card:not(.lead) h3{font-size:1.25rem}.days .card img{aspect-ratio:3/2}.days .lead.card img{aspect-ratio:2}}
@media(min-width:48rem){.list li{grid-template-columns:14rem 1fr 9rem}}
@media(min-width:64rem){.top{grid-template-columns:2fr 1fr}.top>div{border-inline-start:1px solid var(--line);padding-inline-start:2rem}.top>div>:first-child,.top:not(:has(.lead img)) .card{border:0}.top:not(:has(.lead img)),.top:has(>:only-child){grid-template-columns:1fr}.top:not(:has(.lead img))>div{display:grid;grid:auto/auto-flow 1fr;gap:2rem;border:0;padding:0}.titles{grid-template-columns:repeat(3,1fr)}.days,.wide{max-width:none}.days section{display:grid;grid-template-columns:12rem 1fr;column-gap:1.5rem}.days h2{margin-block:.9rem}.days .card:has(img){grid-template-columns:minmax(0,46rem) 15rem;justify-content:space-between}}
.list{display:block}
.list li{display:grid;gap:.25rem 1.5rem;align-items:center;border-block-start:1px solid var(--line);padding-block:.5rem}
.list>li>a{justify-self:start}
.list span{display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:center;justify-content:space-between}
.list code{overflow-wrap:anywhere}
.wide>.list:first-of-type{background:var(--panel);padding:.5rem 1rem}
.wide>.list:first-of-type li{border:0}
.notice{max-width:38rem;margin:4rem auto}
.notice p{font-size:1.25rem}
button{cursor:pointer;padding-block:.25rem}
`;

/** Of scripts that have fonts of their own, and of paper: what a theme says of its colours and fonts stands before it. */
const OF_SCRIPTS = `:lang(zh),:lang(ja),:lang(ko){--text:var(--face);line-break:strict;text-spacing-trim:normal;text-autospace:normal}
:is(:lang(zh),:lang(ja),:lang(ko)).story{line-height:1.8}
:is(:lang(zh),:lang(ja),:lang(ko)) :is(h1,h2,h3){text-wrap:wrap;word-break:auto-phrase}
:is(:lang(zh),:lang(ja),:lang(ko)).motto{font-style:normal}
:lang(ko){word-break:keep-all}
:is(:lang(zh),:lang(ja)) em{font-style:normal;text-emphasis:filled}
:lang(zh) em{text-emphasis-position:under right}
:lang(ar).story,:lang(fa).story{font-size:1.3125rem;line-height:1.8}
:lang(ur).story{font-size:1.3125rem;line-height:2.2}
@media print{@page{margin:18mm 20mm}:root{--paper:#fff;--panel:#fff;--ink:#000;--soft:#333;--link:#000;--line:#999}html{font-size:11pt}body{padding:0;max-width:none}nav,.band,.skip,.tags,footer,audio,video,button{display:none}.story{font-size:11pt;line-height:1.45}.story>*,.story>figure:first-of-type{max-width:none}figure{break-inside:avoid}.story figure img{max-height:9cm;width:auto}p{orphans:3;widows:3}h2,h3{break-after:avoid}.story>p:not(.kicker,.meta) a[href^=http]::after{content:" (" attr(href) ")";font-size:9pt;overflow-wrap:anywhere}}
`;

/** On an article's page a quarter of the bytes would be of what is not there. */
export const ARTICLE_RULES = `${OF_ALL}${OF_SCRIPTS}`;
export const RULES = `${OF_ALL}${OF_LISTS}${OF_SCRIPTS}`;

/**
 * The style sheet, in every page, since pages are small and seldom read in a row: nothing to load, no font, no script. Text
 * contrasts with its ground by 7:1 at the least, in light and in dark (WCAG 2.2, 1.4.6); the edges of controls by 3:1 (1.4.11).
 * Logical properties alone: a page in Arabic is the mirror of one in English. Chinese, Japanese and Korean take the system's sans serif,
 * more air between lines, and dots for emphasis where italics would be.
 */
export const PAGE_STYLE = `${TOKENS}${RULES}`;
/** Of an article's page. */
export const ARTICLE_STYLE = `${TOKENS}${ARTICLE_RULES}`;
