import { describe } from 'vitest';
import { cleans } from './rows.ts';

const mathml = (inner: string) => `<p>So <math>${inner}</math> holds.</p>`;
const so = (code: string) => `<p>So <code>${code}</code> holds.</p>`;

describe('formulas, each once, as TeX or in one line', () => {
  cleans([
    [
      'of KaTeX',
      '<p>So <span class="katex"><span class="katex-mathml"><math><semantics><mi>a</mi><annotation encoding="application/x-tex">a^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span>a2</span></span></span> holds.</p>',
      so('a^2'),
    ],
    [
      'of KaTeX, long',
      '<p>So <span class="katex"><span class="katex-mathml"><math><semantics><mi>a</mi><annotation encoding="application/x-tex">\\sum_{i} a_i</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span>∑ of all that there is and more besides</span></span></span> holds.</p>',
      so('\\sum_{i} a_i'),
    ],
    [
      'of MathJax 2, with its script',
      '<p>So <span class="MathJax_Preview">a2</span><span class="MathJax" data-mathml="x"><nobr>a2</nobr></span><script type="math/tex">a^2</script> holds.</p>',
      so('a^2'),
    ],
    [
      'of MathJax 3',
      '<p>So <mjx-container class="MathJax"><svg><path d="M0"/></svg><mjx-assistive-mml><math><msup><mi>a</mi><mn>2</mn></msup></math></mjx-assistive-mml></mjx-container> holds.</p>',
      so('a^2'),
    ],
    ['with powers', mathml('<msup><mi>a</mi><mrow><mi>n</mi><mo>+</mo><mn>1</mn></mrow></msup>'), so('a^{n + 1}')],
    ['with indices', mathml('<msubsup><mi>a</mi><mi>i</mi><mn>2</mn></msubsup>'), so('a_i^2')],
    ['with fractions', mathml('<mfrac><mrow><mi>a</mi><mo>-</mo><mi>b</mi></mrow><mn>2</mn></mfrac>'), so('(a - b)/2')],
    ['with roots', mathml('<msqrt><mi>a</mi><mi>b</mi></msqrt>'), so('√(ab)')],
    ['with words of their own', '<p>So <math alttext="a squared"><mi>a</mi></math> holds.</p>', so('a squared')],
    ['that are none', '<p>So <span class="katexes">a2</span> holds.</p>', '<p>So a2 holds.</p>'],
  ]);
});
