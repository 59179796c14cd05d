import { describe, expect, it } from 'vitest';
import type { ForeignTextKind } from '../../../shared/article/notes.ts';
import { inWords } from '../../support/in-words.ts';
import { archiveOf } from '../archives.ts';
import { articleOf, readUpload, reasonsOf } from '../uploads.ts';

const kindOf = async (key: string, text: string, contentType?: string) => {
  const read = await readUpload(key, text, contentType);
  if (read.kind !== 'rejection') return read.kind;
  const [reason] = read.reasons;
  return reason.code === 'unsupported-format' && 'detail' in reason ? reason.detail : reason.code;
};

const STORY = 'The mill on Weir Lane grinds again\n\nThe wheel turned on Friday for the first time in nine years.\n';

describe('a stray file', () => {
  it.each<[ForeignTextKind, string, string]>([
    ['csv', 'readers.csv', 'town;copies\nWeir;310\n'],
    ['csv', 'readers.tsv', 'town\tcopies\nWeir\t310\n'],
    ['yaml', 'press.yaml', 'server: weir\ntoken: s3cret\n'],
    ['settings', 'press.toml', '[server]\ntoken = "s3cret"\n'],
    ['settings', 'press.ini', '[server]\ntoken=s3cret\n'],
    ['calendar', 'market.ics', 'BEGIN:VCALENDAR\nEND:VCALENDAR\n'],
    ['contacts', 'millers.vcf', 'BEGIN:VCARD\nFN:Osk Brandt\nEND:VCARD\n'],
    ['style-sheet', 'print.scss', '.page { h1 { margin: 0 } }\n'],
    ['code', 'count.py', 'print(len("mill"))\n'],
    ['code', 'count.ts', 'export const mills = 3;\n'],
    ['subtitles', 'wheel.srt', '1\n00:00:02,000 --> 00:00:05,000\nThe wheel turns.\n'],
    ['shortcut', 'Mill.url', '[InternetShortcut]\nURL=https://mill.example/\n'],
    ['robots', 'ads.txt', 'ads.example, 1234, DIRECT\n'],
    ['log', 'press.log', `${STORY}`],
    ['readme', 'city/README.txt', STORY],
    ['readme', 'ReadMe.de.md', `# Mühle\n\n${STORY}`],
    ['readme', '00_READ_ME_FIRST.txt', STORY],
    ['readme', 'LIESMICH.txt', STORY],
    ['readme', 'city/LISEZ-MOI.md', STORY],
    ['readme', 'ПРОЧТИ_МЕНЯ.txt', STORY],
    ['readme', 'README.rtf', String.raw`{\rtf1\ansi ${STORY}\par ${STORY}\par}`],
    ['licence', 'LICENCE', STORY],
    ['licence', 'license-mit.txt', STORY],
    ['project-file', 'CHANGELOG.md', `# Changes\n\n${STORY}`],
    ['restructuredtext', 'wheel.rst', `The wheel\n=========\n\n${STORY}`],
    ['asciidoc', 'wheel.adoc', `= The wheel\n\n${STORY}`],
    ['org', 'wheel.org', `* The wheel\n${STORY}`],
    ['latex', 'wheel.tex', `\\section{The wheel}\n${STORY}`],
    ['wiki-markup', 'wheel.mediawiki', `== The wheel ==\n${STORY}`],
  ])('is refused as %s by its name: %s', async (kind, key, text) => {
    expect(await kindOf(key, text)).toBe(kind);
  });

  it.each<[ForeignTextKind, string]>([
    ['csv', 'town;copies;since\nWeir;310;2019\nLock;88;2021\n'],
    ['csv', '"town","copies","since"\n"Weir","310","2019"\n"Lock","88","2021"\n'],
    ['yaml', 'server:\n  name: weir\n  token: s3cret\nmills:\n  - upper\n'],
    ['settings', '# the press\nPRESS_TOKEN=s3cret\n'],
    ['settings', '[server]\nname = weir\ntoken = s3cret\n'],
    [
      'settings',
      '# the mill\nmill.example, www.mill.example {\n\treverse_proxy weir:8080\n\tlog {\n\t\toutput stdout\n\t}\n}\n',
    ],
    ['settings', 'server {\n  listen 80;\n  location / {\n    root /srv;\n  }\n}\n'],
    ['settings', '[mills]\nupper.example user=osk\nlower.example\n[weirs]\nweir.example\n'],
    ['data', 'WH-1001 12 Wheel\nST-1002 3 Stone\nWE-1003 1 Weir\n'],
    ['data', '^https?://mill\\.example/.*$\n\\.(jpe?g|png)$\n^/weir/?$\n'],
    ['calendar', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Mill day\nEND:VEVENT\nEND:VCALENDAR\n'],
    ['contacts', '\n BEGIN:VCARD\nVERSION:4.0\nFN:Osk Brandt\nEND:VCARD\n'],
    ['subtitles', 'WEBVTT - The wheel\n\n00:02.000 --> 00:05.000\nThe wheel turns.\n'],
    ['subtitles', '1\n00:00:02,000 --> 00:00:05,000\nThe wheel turns.\n'],
    ['subtitles', '0:00:02.000,0:00:05.000\nThe wheel turns.\n'],
    ['shortcut', '[InternetShortcut]\nURL=https://mill.example/\n'],
    ['settings', '[.ShellClassInfo]\nIconResource=mill.ico,0\n'],
    ['robots', '# for robots\nUser-Agent: *\nDisallow: /press\nSitemap: https://mill.example/map.xml\n'],
    ['log', '2026-01-02 10:00:00 INFO start\n2026-01-02 10:00:01 WARN slow\n2026-01-02 10:00:02 INFO end\n'],
    ['log', 'Traceback (most recent call last):\n  File "/mill.py", line 1, in <module>\n'],
    [
      'chat',
      '[01/02/2026, 10:11:12] Ada: is it grinding\n[01/02/2026, 10:12:00] Ben: no\n[01/02/2026, 10:13:44] Ada: oh\n',
    ],
    ['chat', '12/01/2026, 10:11 - Ada: grinding?\n12/01/2026, 10:12 - Ben: no\nnot yet\n12/01/2026, 10:13 - Ada: oh\n'],
    ['passwords', 'The mill’s wifi\n\nNetwork: Mill\nPassword: flour22\n'],
    ['passwords', 'Zugang: ada@mill.example\nPasswort: Mehl!\n'],
    ['key', '-----BEGIN PGP MESSAGE-----\n\nhQIMA\n-----END PGP MESSAGE-----\n'],
    ['log', `commit ${'1a2b3c4d'.repeat(5)}\nAuthor: Osk <osk@mill.example>\n\n    Mend the wheel\n`],
    ['log', 'HTTP/1.1 404 Not Found\nServer: mill\n'],
    ['settings', 'MILL_KEY: flour\nMAIL_TOKEN: corn\n'],
    ['yaml', '---\n- hosts: mill\n  tasks:\n    - name: grind\n'],
    ['latex', '@article{brandt2026,\n  title={The mill},\n}\n'],
    ['data', 'G21\nG90\nG1 X10 Y10 F1000\nG1 X20 Y10\n'],
    ['data', '00000000: 8950 4e47 0d0a 1a0a 0000 000d 4948 4452  .PNG........IHDR\n'],
    ['settings', '# m h dom mon dow command\n0 5 * * * /usr/bin/grind\n'],
    ['settings', '127.0.0.1 localhost\n10.0.0.5 mill.example\n'],
    ['code', 'CREATE TABLE mill (id INTEGER);\nINSERT INTO mill VALUES (1);\n'],
    ['data', '#EXTM3U\n#EXTINF:10,Wheel\nwheel.mp3\n'],
    ['data', 'msgid ""\nmsgstr ""\n\nmsgid "Mill"\nmsgstr "Mühle"\n'],
    ['data', '<html><head><title>Index of /mill</title></head><body><a href="a.txt">a.txt</a></body></html>'],
    ['data', '<html><head><meta name=ProgId content=Excel.Sheet><title>Flour</title></head><body>1</body></html>'],
    ['shortcut', '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n'],
    ['key', '-----BEGIN RSA PRIVATE KEY-----\nMIIEow==\n-----END RSA PRIVATE KEY-----\n'],
    ['diff', 'diff --git a/mill b/mill\n--- a/mill\n+++ b/mill\n@@ -1 +1 @@\n-old\n+new\n'],
    ['code', '.wheel { turn: right; }\n.stone { weight: 2t; }\n.stone:hover { weight: 1t }\n'],
    ['code', '// mill\nconst stones = 2;\n\nfunction grind(corn) {\n  return corn * stones;\n}\n'],
    ['code', "require 'json'\n\ndef grind(corn)\n  corn.to_s\nend\n\nputs grind(ARGV[0])\n"],
    ['code', '$ cd /srv/mill\n$ git pull\nAlready up to date.\n$ npm test\n'],
    ['code', '$mills = Get-ChildItem\nforeach ($m in $mills) {\n    Write-Host $m.Name\n}\n'],
    ['log', 'npm ERR! code ELIFECYCLE\nnpm ERR! errno 1\nnpm ERR! mill@1.0.0 build\n'],
    ['log', 'a1b2c3d Mend the wheel\nd4e5f6a Oil it\n9f8e7d6 Bump version\n'],
    ['settings', 'flour==2.3.1\nstones>=2.31\n'],
    ['settings', 'stones/\n*.log\n.env\n'],
    ['settings', 'name: mill\nversion: 3\nhost: weir.internal\n'],
    ['passwords', 'API key\n\nsk-abc123def456ghi789jkl012\n'],
    ['csv', '"Name","Street","Mills"\n"Lock, Ada","Weir Lane 3, top","1"\n"Weir, Osk","Mill 2","2"\n'],
    ['chat', 'Ada Lock\n09:14\nis it grinding\n\nBen Weir\n09:15\nno\n\nAda Lock\n09:16\noh\n'],
    [
      'chat',
      'Ada Lock, [12.11.2026 09:14]\ngrinding?\n\nBen Weir, [12.11.2026 09:15]\nno\n\nAda Lock, [12.11.2026 09:16]\noh\n',
    ],
    ['chat', '李欣怡 09:14\n收到了吗\n\n王磊 09:15\n收到了\n\n李欣怡 09:16\n好的\n'],
    ['code', 'package main\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Println("mill")\n}\n'],
    ['code', 'library(dplyr)\nmills <- read.csv("mills.csv")\nsummary(mills)\n'],
    ['chat', 'Ada: grinding?\nBen: no, and nobody may know\nAda: oh\nBen: at four\n'],
    ['chat', '[최은별] [오전 9:14] 받았어?\n[박도현] [오전 9:15] 응\n[최은별] [오전 9:16] 알았어\n'],
    ['code', 'CC = gcc\n\nwheel: wheel.o\n\t$(CC) -o $@ $^\n\n.PHONY: wheel\n'],
    ['code', 'FROM node:24-slim\nWORKDIR /srv\nCOPY . .\nENV TOKEN=flour\nCMD ["node", "mill.js"]\n'],
    ['code', 'SELECT m.name, m.stones\nFROM mills m\nWHERE m.stones > 2;\n'],
    [
      'chat',
      'Ada Lock  9:14 AM\nis it grinding\n\nBen Weir  9:15 AM\nno, and nobody may know\n\nAda Lock  9:15 AM\noh\n',
    ],
    ['chat', '[09:14] <ada> grinding?\n[09:15] <ben> no\n[09:15] <ada> oh\n'],
    ['chat', '[00:00:03] Ada: Is it off the record?\n[00:00:09] Ben: It is.\n[00:00:12] Ada: Who signed it?\n'],
    ['code', 'import os\n\ndef grind(corn):\n    return corn\n'],
    ['code', '<?php\necho "mill";\n'],
    ['org', '#+TITLE: The wheel\n#+DATE: 2024-05-02\n\nThe wheel turns.\n'],
    ['asciidoc', '= The wheel\nOsk Brandt <osk@mill.example>\n:revdate: 2024-05-02\n\nThe wheel turns.\n'],
    ['restructuredtext', 'The wheel\n\n.. image:: wheel.png\n\nThe wheel turns.\n'],
    ['latex', '% mill\n\\documentclass{article}\n\\begin{document}\nThe wheel turns.\n\\end{document}\n'],
  ])('is refused as %s by what it is made of: %j', async (kind, text) => {
    expect(await kindOf('wheel.txt', text)).toBe(kind);
    expect(await kindOf('wheel', text)).toBe(kind);
  });

  it('is refused as its uploader declares it, unless its name is that of an article', async () => {
    expect(await kindOf('upload-7', STORY, 'text/csv; charset=utf-8')).toBe('csv');
    expect(await kindOf('mill.txt', STORY, 'text/csv')).toBe('reading');
  });

  it('is told what it is and what can be done', async () => {
    expect(inWords(await readUpload('wheel.org', STORY))).toMatchObject({
      reasons: [
        {
          message:
            'This is an Org file, from which no article can be read. Export it as a Word document, HTML or Markdown, and send that.',
        },
      ],
    });
    expect(inWords(await readUpload('README.md', STORY))).toMatchObject({
      reasons: [
        { message: 'This is a README, from which no article can be read. If it is an article, give it another name.' },
      ],
    });
  });
});

describe('an article', () => {
  it.each([
    ['that begins with the number of a list', '1\n\nThe first mill\n\nThe wheel turned on Friday.\n'],
    ['of fields and text', `Headline: The mill grinds\nBy: Osk Brandt\n\n${STORY}`],
    ['with a table below its title', 'Mills and copies\n\nWeir\t310\t2019\nLock\t88\t2021\nDam\t12\t2024\n'],
    ['whose lines all have two commas', 'Corn, oats, and rye\nWheels, stones, and weirs\nRain, wind, and flour\n'],
    [
      'in verse that ends in semicolons',
      'The mill\n\nThe wheel turns;\nthe stone turns;\nthe miller sleeps;\nthe corn burns.\n',
    ],
    [
      'about code',
      `${STORY}\nfunction grind() {\n  return 1;\n}\n\nSo much for that, the miller said, and went.\nNobody answered him.\nIt rained all day long.\n`,
    ],
    [
      'that gives a password',
      `${STORY}\nWhoever wants to see it gets a word at the gate.\n\nPassword: flour\n\nIt is the same for everybody who comes to the mill on a Friday.\n`,
    ],
    ['of a lottery', '双色球第2026135期开奖\n红球 01 05 12 18 23 31 蓝球 08\n一等奖 5注 每注 8,214,500元\n'],
    ['of tides', 'Tide times\n\nHarbour 05:12 1.2 11:40 4.8 17:31 1.1\nPier 05:20 1.2 11:48 4.8 17:39 1.1\n'],
    ['in verses with their names', '[Chorus]\nThe wheel turns and the stone turns\n[Verse]\nNobody slept\n'],
    ['of roads', 'M25 closed at junction 4\nA12 closed at the mill\nA120 open again\n'],
    ['of results', 'Weir 3 Lock 1\nDam 0 Quay 2\nMill 1 Pier 1\n'],
    ['of numbers that were drawn', 'Lotto\n\n3, 7, 12, 24, 31, 44\n\nBonus: 8\n\nThe next draw is on Friday.\n'],
    ['in short lines of a day', '10:00 The wheel turns\n\n10:15 The stone turns\n\n10:30 It rains on the mill\n'],
    ['about an equation', 'Mills and mathematics\n\nflour = corn - bran\n\nThat is all that the miller ever learnt.\n'],
    ['in Markdown with code', '# Grinding\n\n```js\nconst a = 1;\nlet b = {\n};\n```\n\nText.\n'],
    [
      'as a page with scripts',
      '<html><head><title>The mill</title><script>\nvar a = 1;\nvar b = {\n};\nfoo();\n</script></head><body><p>The wheel turned.</p></body></html>',
    ],
    ['as JSON', '{\n"title": "The mill",\n"tags": {\n},\n"text": "The wheel turned."\n}'],
    ['with front matter alone in its head', '---\ntitle: The mill\nparams:\n  a: 1\n---\n\nThe wheel turned.\n'],
  ])('%s is read', async (_, text) => {
    expect(await kindOf('mill.txt', text)).toBe('reading');
  });

  it.each([
    'readmission.md',
    'licence-to-grind.md',
    'robots-in-the-mill.txt',
    'security.md',
    'notice.txt',
    'changes.txt',
    'my.org.txt',
    'lea-me.txt',
    'Lea Me.txt',
  ])('called %s is read', async (key) => {
    expect(await kindOf(key, `# The mill\n\n${STORY}`)).toBe('reading');
  });
});

describe('an archive', () => {
  it('passes stray files over, and says which documents it cannot read', async () => {
    const files = {
      'a.md': '# Mill\n\nText.',
      'README.md': '# Us\n\nText.',
      'b.csv': 'a;b',
      LICENSE: 'Do.',
      '.env': 'A=b',
    };
    const read = await readUpload('a.zip', archiveOf({ ...files, 'c.org': '* Weir\nText.' }));
    expect(articleOf(read).title).toBe('Mill');
    expect(inWords(read)).toMatchObject({
      warnings: [{ code: 'unsupported-format', message: expect.stringContaining('Org') }],
    });
    expect(reasonsOf(await readUpload('a.zip', archiveOf({ 'README.md': '# Us\n\nText.' })))).toEqual(['no-article']);
  });
});
