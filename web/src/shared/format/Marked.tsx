import { Fragment, type ReactNode } from 'react';

/** A search snippet: `<mark>` is the only tag it may have, everything else is text. */
export function Marked({ text }: { text: string }): ReactNode {
  return text.split(/(<mark>.*?<\/mark>)/s).map((piece, index) => {
    const hit = /^<mark>(.*)<\/mark>$/s.exec(piece);
    return hit ? (
      <mark key={index}>{unescape(hit[1] ?? '')}</mark>
    ) : (
      <Fragment key={index}>{unescape(piece)}</Fragment>
    );
  });
}

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

const unescape = (text: string): string =>
  text.replace(/&(lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
