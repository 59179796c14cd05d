declare module 'markdown-it-abbr' {
  import type { MarkdownIt } from 'markdown-it';

  const abbreviations: (md: MarkdownIt) => void;
  export default abbreviations;
}
