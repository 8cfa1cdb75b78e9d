export type Preview = 'picture' | 'pdf' | 'markdown' | 'text' | 'sound' | 'film';

/** What a browser shows without running anything. */
export const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'];

/** The language of a file by how its name ends, as those who colour code call it. */
const LANGUAGES: Record<string, string> = {
  bash: 'bash',
  c: 'c',
  cpp: 'cpp',
  cs: 'csharp',
  css: 'css',
  csv: '',
  diff: 'diff',
  go: 'go',
  h: 'c',
  html: 'xml',
  ini: 'ini',
  java: 'java',
  js: 'javascript',
  json: 'json',
  jsonl: 'json',
  jsx: 'javascript',
  kt: 'kotlin',
  log: '',
  lua: 'lua',
  mjs: 'javascript',
  php: 'php',
  pl: 'perl',
  py: 'python',
  r: 'r',
  rb: 'ruby',
  rs: 'rust',
  sh: 'bash',
  sql: 'sql',
  srt: '',
  svg: 'xml',
  swift: 'swift',
  tex: '',
  toml: 'ini',
  ts: 'typescript',
  tsv: '',
  tsx: 'typescript',
  txt: '',
  vtt: '',
  xml: 'xml',
  yaml: 'yaml',
  yml: 'yaml',
};

const TEXTS = /^text\/|[/+](json|xml|yaml|x-yaml|javascript|x-ndjson|sql|x-sh|x-python|toml)$/;

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

export const languageOf = (name: string): string => LANGUAGES[endingOf(name)] ?? '';

/** How a file can be looked at in place; null for one that can only be downloaded. */
export function previewOf(name: string, mediaType: string | null | undefined): Preview | null {
  const type = (mediaType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const ending = endingOf(name);
  if (PICTURES.includes(type)) return 'picture';
  if (type === 'application/pdf') return 'pdf';
  if (type.startsWith('audio/')) return 'sound';
  if (type.startsWith('video/')) return 'film';
  if (type === 'image/svg+xml') return 'text';
  if (type.startsWith('image/')) return null;
  if (type === 'text/markdown' || ((!type || TEXTS.test(type)) && /^(md|markdown)$/.test(ending))) {
    return 'markdown';
  }
  if (TEXTS.test(type)) return 'text';
  const said = !type || type === 'application/octet-stream';
  return said && ending in LANGUAGES ? 'text' : null;
}

/** Bytes of a text that are read; more than that nobody reads in a window. */
export const MOST_TEXT = 512 * 1024;

/** The beginning of a text, whatever the length of the file. */
export async function readText(
  address: string,
  signal: AbortSignal,
): Promise<{ text: string; cut: boolean }> {
  const response = await fetch(address, { credentials: 'same-origin', signal });
  if (!response.ok) throw new Error('The file is not here any more.');
  const bytes = response.body?.getReader();
  if (!bytes) return { text: await response.text(), cut: false };
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await bytes.read();
    if (done) return { text: text + decoder.decode(), cut: false };
    length += value.length;
    text += decoder.decode(value, { stream: true });
    if (length > MOST_TEXT) {
      await bytes.cancel();
      return { text, cut: true };
    }
  }
}
