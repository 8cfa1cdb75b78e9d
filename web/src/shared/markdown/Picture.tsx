import type { ReactNode } from 'react';

interface Props {
  src: string | undefined;
  alt: string | undefined;
}

/** Pictures from other servers would tell them who reads what; they are shown as links. */
export function Picture({ src, alt }: Props): ReactNode {
  if (src?.startsWith('/') && !src.startsWith('//')) {
    return <img src={src} alt={alt ?? ''} loading="lazy" />;
  }
  const name = alt ? `Picture: ${alt}` : 'Picture';
  return src ? (
    <a className="picture" href={src} target="_blank" rel="noopener noreferrer nofollow">
      {name}
    </a>
  ) : (
    <span className="picture">{name}</span>
  );
}
