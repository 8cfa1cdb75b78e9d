const MOST = 90;

/** The first heading, else the first line with words, cut at a word. */
export function proposedTitle(markdown: string): string {
  const lines = markdown.split('\n').map((line) => line.trim());
  const heading = lines.find((line) => /^#{1,6}\s+\S/.test(line));
  const first =
    heading ?? lines.find((line) => /\p{L}|\p{N}/u.test(line) && !line.startsWith('```'));
  const plain = (first ?? '')
    .replace(/^#{1,6}\s+/, '')
    .replace(/^([-*+>]|\d+\.)\s+/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/`+/g, '')
    // marks stand at the edge of words; those within one, as in snake_case and 2**8, or by themselves belong to it
    .replace(
      /(?<![\p{L}\p{N}*_~])([*_]+|~~)(?=[^\s*_~])|(?<=[^\s*_~])([*_]+|~~)(?![\p{L}\p{N}*_~])/gu,
      '',
    )
    .trim();
  if (plain.length <= MOST) {
    return plain;
  }
  const cut = plain.slice(0, MOST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40)).trimEnd()}…`;
}
