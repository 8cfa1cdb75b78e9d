import CloseIcon from '@mui/icons-material/Close';
import DownIcon from '@mui/icons-material/KeyboardArrowDown';
import SearchIcon from '@mui/icons-material/SearchOutlined';
import UpIcon from '@mui/icons-material/KeyboardArrowUp';
import GlobalStyles from '@mui/material/GlobalStyles';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import Stack from '@mui/material/Stack';
import type { Theme } from '@mui/material/styles';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Turn } from '../../api/types';
import { useCan } from '../../auth/me';
import { isTyping } from '../../shared/keyboard/keys';
import { useSettled } from '../../shared/keyboard/useSettled';
import { useHits } from './conversations';
import { useFoundWords } from './useFoundWords';

const marks = ({ tints }: Theme): Record<string, object> => ({
  '::highlight(found-words)': { backgroundColor: tints.mark, color: tints.markInk },
});

interface Props {
  conversationId: string;
  /** All messages in the order in which hits are walked through. */
  order: Turn[];
}

/** Finds in every branch; Enter, n and p walk from hit to hit, and open the branch that holds it. */
export function FindBar({ conversationId, order }: Props): ReactNode {
  const maySearch = useCan('search:read');
  const [parameters, setParameters] = useSearchParams();
  const [typed, setTyped] = useState(() => parameters.get('find') ?? '');
  const words = useSettled(typed.trim(), 250);
  const hits = useHits(conversationId, maySearch ? words : '');
  const found = useMemo(() => {
    const ids = new Set(hits.data?.map(({ id }) => id));
    return order.map(({ id }) => id).filter((id) => ids.has(id));
  }, [hits.data, order]);
  const here = found.indexOf(parameters.get('message') ?? '');
  useFoundWords(words, here >= 0 ? (found[here] ?? null) : null);
  const step = (by: 1 | -1): void => {
    const next =
      here < 0 ? (by > 0 ? 0 : found.length - 1) : (here + by + found.length) % found.length;
    const id = found[next];
    if (!id) return;
    setParameters(
      (now) => {
        const changed = new URLSearchParams(now);
        changed.set('message', id);
        changed.set('find', words);
        changed.delete('branch');
        return changed;
      },
      { replace: true },
    );
  };
  const close = (): void => {
    setTyped('');
    setParameters(
      (now) => {
        const changed = new URLSearchParams(now);
        changed.delete('find');
        return changed;
      },
      { replace: true },
    );
  };
  const waiting = useRef(false);
  const settled = words === typed.trim() && !hits.isFetching;
  useEffect(() => {
    // who pressed Enter before the answer came
    if (!settled || !waiting.current) return;
    waiting.current = false;
    step(1);
  });
  useEffect(() => {
    if (found.length === 0) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key !== 'n' && event.key !== 'p') return;
      // n means another thing elsewhere
      event.preventDefault();
      event.stopImmediatePropagation();
      step(event.key === 'n' ? 1 : -1);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  });
  if (!maySearch) return null;
  return (
    <Stack direction="row" role="search" sx={{ alignItems: 'center', gap: 0.25 }}>
      <GlobalStyles styles={marks} />
      <TextField
        size="small"
        placeholder="Find in this conversation"
        value={typed}
        onChange={(event) => {
          waiting.current = false;
          setTyped(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            if (settled) step(event.shiftKey ? -1 : 1);
            else waiting.current = typed.trim() !== '';
          }
          if (event.key === 'Escape' && typed) close();
        }}
        slotProps={{
          htmlInput: { 'aria-label': 'Find in this conversation' },
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <SearchIcon fontSize="small" />
              </InputAdornment>
            ),
          },
        }}
        sx={{ width: { xs: 220, sm: 280 } }}
      />
      {words && (
        <>
          <Typography
            variant="body2"
            role="status"
            sx={{ color: 'text.secondary', minWidth: 64, textAlign: 'center' }}
          >
            {hits.isError
              ? 'Not now'
              : hits.isPending
                ? '…'
                : found.length === 0
                  ? 'No hits'
                  : `${here + 1} of ${found.length}`}
          </Typography>
          <IconButton
            size="small"
            aria-label="Previous hit (p)"
            disabled={found.length === 0}
            onClick={() => step(-1)}
          >
            <UpIcon fontSize="small" />
          </IconButton>
          <IconButton
            size="small"
            aria-label="Next hit (n)"
            disabled={found.length === 0}
            onClick={() => step(1)}
          >
            <DownIcon fontSize="small" />
          </IconButton>
          <IconButton size="small" aria-label="End the search" onClick={close}>
            <CloseIcon fontSize="small" />
          </IconButton>
        </>
      )}
    </Stack>
  );
}
