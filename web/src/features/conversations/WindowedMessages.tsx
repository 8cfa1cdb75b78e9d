import Box from '@mui/material/Box';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Turn } from '../../api/types';

interface Props {
  shown: Turn[];
  /** The place to land on; −1 for none. */
  aim: number;
  row: (index: number) => ReactNode;
}

/** Pixels of a message that nobody has seen yet. */
const GUESS = 220;

const MOVES = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** Of thousands of messages those in sight, and a few around them, are in the page. */
export function WindowedMessages({ shown, aim, row }: Props): ReactNode {
  const list = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  useEffect(() => {
    const place = (): void => {
      const { top: now = 0 } = list.current?.getBoundingClientRect() ?? {};
      setTop(Math.round(now + window.scrollY));
    };
    // it is told once at the beginning, and when chips and notices above come
    const watcher = new ResizeObserver(place);
    watcher.observe(document.body);
    return () => watcher.disconnect();
  }, []);
  const messages = useWindowVirtualizer({
    count: shown.length,
    estimateSize: () => GUESS,
    getItemKey: (index) => shown[index]?.id ?? index,
    overscan: 5,
    gap: 20,
    scrollMargin: top,
  });
  const { scrollToIndex } = messages;
  const size = messages.getTotalSize();
  const landing = useRef(false);
  useEffect(() => {
    landing.current = aim >= 0;
    // who moves on by himself is not pulled back
    const stop = (): void => {
      landing.current = false;
    };
    MOVES.forEach((move) => window.addEventListener(move, stop, { passive: true }));
    return () => MOVES.forEach((move) => window.removeEventListener(move, stop));
  }, [aim]);
  useEffect(() => {
    // again while the texts around it come and take their heights
    if (landing.current) scrollToIndex(aim, { align: 'center' });
  }, [aim, top, size, scrollToIndex]);
  return (
    <Box
      component="ol"
      ref={list}
      aria-label="Messages"
      sx={{ position: 'relative', listStyle: 'none', p: 0, m: 0, overflowAnchor: 'none' }}
      style={{ height: size }}
    >
      {messages.getVirtualItems().map(({ key, index, start }) => (
        <Box
          key={key}
          component="li"
          ref={messages.measureElement}
          data-index={index}
          aria-setsize={shown.length}
          aria-posinset={index + 1}
          sx={{ position: 'absolute', top: 0, left: 0, width: '100%', listStyle: 'none' }}
          style={{ transform: `translateY(${start - top}px)` }}
        >
          <Box component="ol" role="presentation" sx={{ p: 0, m: 0 }}>
            {row(index)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
