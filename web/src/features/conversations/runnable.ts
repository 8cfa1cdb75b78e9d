import type { Part } from '../../api/types';

export type Runnable = 'html' | 'svg' | 'react';

const TYPES: Record<string, Runnable> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'image/svg+xml': 'svg',
  'application/vnd.ant.react': 'react',
};

const LANGUAGES: Record<string, Runnable> = {
  html: 'html',
  svg: 'svg',
  jsx: 'react',
  tsx: 'react',
};

/** What a document can be shown as, beside its source. */
export const runnableOf = ({ mediaType, language }: Part): Runnable | null =>
  TYPES[mediaType ?? ''] ?? LANGUAGES[language ?? ''] ?? null;

/** Tells the page around it of what broke. */
const WATCHED = `<script>addEventListener('error', function (event) {
  parent.postMessage({ artifact: 'failed', why: event.message || 'a script of it is not fetched' }, '*');
});</script>`;

/** The page that shows a document. */
export async function pageOf(kind: Runnable, source: string): Promise<string> {
  if (kind === 'svg') {
    return `<!doctype html>${WATCHED}<style>body{margin:0;display:grid;place-items:center;min-height:100vh}svg{max-width:100%;max-height:100vh}</style>${source}`;
  }
  if (kind === 'react') {
    const { reactPage } = await import('./reactPage');
    return reactPage(source, WATCHED);
  }
  return /<html[\s>]/i.test(source)
    ? source.replace(/<html[^>]*>/i, (opening) => opening + WATCHED)
    : `<!doctype html>${WATCHED}${source}`;
}

/** Whether it asks for scripts or styles of another server, which it does not get. */
export const asksElsewhere = (source: string): boolean =>
  /<(script|link)[^>]+(src|href)\s*=\s*["']?(https?:)?\/\//i.test(source) ||
  /\bfrom\s+["']https?:/.test(source);
