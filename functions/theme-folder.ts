import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigError } from '../shared/config/error.ts';
import { type Config, TEMPLATE_NAMES, type Theme } from '../shared/config/types.ts';
import { parse } from '../shared/site/templates/template.ts';
import { SHAPES } from '../shared/site/templates/templates.ts';

/** In every page, whose own style sheet has 8 kB. */
const MOST_BYTES = 16_000;

/**
 * The configuration with the style sheet and the templates of its theme's folder, where it names one.
 * @param file which it was read from: the folder is relative to it
 * @throws ConfigError where there is neither, or one that cannot stand in a page.
 */
export function withThemeFolder(config: Config, file: string): Config {
  const { theme } = config;
  if (theme?.folder === undefined) return config;
  const folder = join(dirname(file), theme.folder);
  const templates = templatesIn(folder, file);
  const path = join(folder, 'style.css');
  // Who writes templates may need no more than the pages' own style.
  if (Object.keys(templates).length > 0 && !existsSync(path)) return { ...config, theme: { ...theme, templates } };
  const style = read(path, file);
  refuse(file, path, faultOf(style));
  return { ...config, theme: { ...theme, style, ...(Object.keys(templates).length === 0 ? {} : { templates }) } };
}

function templatesIn(folder: string, file: string): NonNullable<Theme['templates']> {
  const found = TEMPLATE_NAMES.flatMap((name) => {
    const path = join(folder, `${name}.html`);
    if (!existsSync(path)) return [];
    const text = read(path, file);
    if (Buffer.byteLength(text) > MOST_BYTES) refuse(file, path, `is larger than ${MOST_BYTES} bytes`);
    const template = parse(text, SHAPES[name]);
    if ('fault' in template) refuse(file, path, `line ${template.line}: ${template.fault}`);
    return [[name, `${text}\n`] as const];
  });
  return Object.fromEntries(found);
}

function refuse(file: string, path: string, fault: string | undefined): void {
  if (fault !== undefined) throw new ConfigError(file, [{ path: 'theme.folder', message: `${path} ${fault}` }]);
}

function read(path: string, file: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    const message = `${path} cannot be read: ${(cause as Error).message}`;
    throw new ConfigError(file, [{ path: 'theme.folder', message }], { cause });
  }
}

function faultOf(style: string): string | undefined {
  if (Buffer.byteLength(style) > MOST_BYTES) return `is larger than ${MOST_BYTES} bytes, which would be in every page`;
  if (/<\/?style|<!--/i.test(style)) return 'holds HTML';
  // The policy of pages forbids both: nothing is asked of anybody on a reader's behalf.
  if (/@import|@font-face/i.test(style))
    return 'asks for other files, by "@import" or "@font-face", which pages do not load';
  return undefined;
}
