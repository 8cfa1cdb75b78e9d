import type { Part } from '../../api/types';
import { fenced } from './fenced';

const PROSE = new Set(['text/markdown', 'text/plain']);
const LANGUAGES: Record<string, string> = {
  'text/html': 'html',
  'image/svg+xml': 'svg',
  'application/vnd.ant.react': 'jsx',
  'application/vnd.ant.mermaid': 'mermaid',
};

/** A document that a model wrote, as Markdown: words as they are, code as a block of it. */
export function artifactText({ text, mediaType, language }: Part): string {
  const code = language ?? LANGUAGES[mediaType ?? ''];
  const prose = code ? code === 'markdown' || code === 'md' : !mediaType || PROSE.has(mediaType);
  return prose ? (text ?? '') : fenced(text ?? '', code);
}

export const artifactTitle = ({ title, name }: Part): string =>
  typeof title === 'string' && title.trim() ? title : (name ?? 'Document');
