import { type Html, html, trusted } from '../feed/html.ts';
import { CONTENT_SECURITY_POLICY, PAGE_STYLE } from './page-style.ts';

/** What tells one page for people from another. */
export interface PageParts {
  readonly language: string;
  /** Of the window. */
  readonly title: string;
  /** What stands in the head besides, each in a line that ends. */
  readonly head?: Html | undefined;
  readonly header: Html;
  readonly main: Html;
  /** In lines that end. */
  readonly footer?: Html | undefined;
}

/** A page that needs nothing but itself and runs no script. */
export function pageOf({ language, title, head, header, main, footer }: PageParts): string {
  const page = html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${head}\
<style>${trusted(PAGE_STYLE)}</style>
</head>
<body>
<header>${header}</header>
<main>
${main}</main>
${footer}\
</body>
</html>
`;
  return page.html;
}
