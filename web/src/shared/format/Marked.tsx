import { Fragment, type ReactNode } from 'react';

/** A search snippet: `<mark>` is the only tag it may have, everything else is text. */
export function Marked({ text }: { text: string }): ReactNode {
  return withoutMarkup(text)
    .split(/(<mark>.*?<\/mark>)/s)
    .map((piece, index) => {
      const hit = /^<mark>(.*)<\/mark>$/s.exec(piece);
      return hit ? (
        <mark key={index}>{unescape(hit[1] ?? '')}</mark>
      ) : (
        <Fragment key={index}>{unescape(piece)}</Fragment>
      );
    });
}

/**
 * A passage is cut out of its Markdown, so it cannot be rendered: the signs that only make text big or bold are left out,
 * those within a word (`2**8`) are not.
 */
const withoutMarkup = (text: string): string =>
  text
    .replace(/^[ \t]*(?:#{1,6}[ \t]+|```.*$)/gm, '')
    .replace(/(?<=^|[\s(>])\*{2,3}(?=\S)/gm, '')
    .replace(/(?<=\S)\*{2,3}(?=$|[\s).,:;!?<])/gm, '');

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

const unescape = (text: string): string =>
  text.replace(/&(lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
