import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';

/**
 * Whether the person is still where this was rendered. What is begun on a page may end after they have gone to another; an address
 * changed then would bring them back.
 *
 * @param what the page, or its very place in the history, which any change of the address ends
 */
export function useStillHere(what: 'pathname' | 'key' = 'pathname'): () => boolean {
  const place = useLocation()[what];
  const here = useRef<string | null>(null);
  useEffect(() => {
    here.current = place;
    return () => {
      here.current = null;
    };
  }, [place]);
  return () => here.current === place;
}
