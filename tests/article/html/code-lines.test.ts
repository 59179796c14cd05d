import { describe } from 'vitest';
import { cleans } from './rows.ts';

const CODE = '<pre>let a = 1;\nlet b = 2;\n</pre>';

describe('code without the numbers of its lines', () => {
  cleans([
    [
      'in spans',
      '<pre><span class="line"><span class="ln">1</span>let a = 1;\n</span><span class="line"><span class="ln">2</span>let b = 2;\n</span></pre>',
      CODE,
    ],
    ['in one span', '<pre><span class="line-numbers-rows"> 1 2 </span>let a = 1;\nlet b = 2;\n</pre>', CODE],
    [
      'in the gutter of a table',
      '<table class="highlighttable"><tr><td class="linenos"><div class="linenodiv"><pre>1\n2</pre></div></td><td class="code"><div><pre>let a = 1;\nlet b = 2;\n</pre></div></td></tr></table>',
      CODE,
    ],
    [
      'in a cell a line',
      '<table><tr><td class="blob-num" data-line-number="1"></td><td class="blob-code">let a = 1;</td></tr><tr><td class="blob-num" data-line-number="2"></td><td>let b = 2;</td></tr></table>',
      CODE,
    ],
    [
      'in a gutter of boxes',
      '<table><tbody><tr><td class="gutter"><div class="line">1</div><div class="line">2</div></td><td class="code"><div class="container"><div class="line">let a = 1;</div><div class="line">let b = 2;</div></div></td></tr></tbody></table>',
      CODE,
    ],
    [
      'but tables of numbers as they are',
      '<table><tr><td>1</td><td class="line">a</td></tr><tr><td>2</td><td>b</td></tr></table>',
      '<table><tr><td>1</td><td>a</td></tr><tr><td>2</td><td>b</td></tr></table>',
    ],
    ['and words in its margin', '<pre><span class="ln">note</span> a</pre>', '<pre>note a</pre>'],
  ]);
});
