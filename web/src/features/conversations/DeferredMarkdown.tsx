import Box from '@mui/material/Box';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Markdown } from '../../shared/markdown/Markdown';

interface Props {
  text: string;
  typed: boolean;
  deferred: boolean;
}

/** In a long conversation a text is rendered when it comes near; until then its words are there, for find-in-page too. */
export function DeferredMarkdown({ text, typed, deferred }: Props): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(!deferred);
  useEffect(() => {
    if (near || !place.current) return;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: '900px' },
    );
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, [near]);
  return near ? (
    <Markdown text={text} typed={typed} />
  ) : (
    <Box ref={place} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {text}
    </Box>
  );
}
