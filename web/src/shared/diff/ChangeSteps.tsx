import NextIcon from '@mui/icons-material/KeyboardArrowDown';
import PreviousIcon from '@mui/icons-material/KeyboardArrowUp';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { isTyping } from '../keyboard/keys';

/** From change to change, by button and by j and k; the focus goes along. */
export function ChangeSteps({ within }: { within: RefObject<HTMLElement | null> }): ReactNode {
  const last = useRef<HTMLElement | null>(null);
  const go = (step: 1 | -1): void => {
    const changes = [...(within.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
    // a change of the view draws them anew
    const here = last.current ? changes.indexOf(last.current) : -1;
    const next = changes[here < 0 ? 0 : (here + step + changes.length) % changes.length];
    last.current = next ?? null;
    next?.scrollIntoView({ block: 'center' });
    next?.focus({ preventScroll: true });
  };
  const latest = useRef(go);
  useLayoutEffect(() => {
    latest.current = go;
  });
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return;
      if (event.key === 'j') latest.current(1);
      if (event.key === 'k') latest.current(-1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <Tooltip title="Previous change (k)">
        <IconButton size="small" aria-label="Previous change" onClick={() => go(-1)}>
          <PreviousIcon />
        </IconButton>
      </Tooltip>
      <Tooltip title="Next change (j)">
        <IconButton size="small" aria-label="Next change" onClick={() => go(1)}>
          <NextIcon />
        </IconButton>
      </Tooltip>
    </>
  );
}
