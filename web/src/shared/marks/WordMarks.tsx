import ClearIcon from '@mui/icons-material/Close';
import DownIcon from '@mui/icons-material/KeyboardArrowDown';
import UpIcon from '@mui/icons-material/KeyboardArrowUp';
import GlobalStyles from '@mui/material/GlobalStyles';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { plural } from '../format/numbers';
import { marking, rangesOf } from './words';

const NAME = 'searched-words';
const HERE = 'searched-word';

/** A page that is being drawn is looked at again this often. In milliseconds. */
const PAUSE = 250;

const canMark = (): boolean => typeof CSS !== 'undefined' && 'highlights' in CSS;

interface Meant {
  pathname: string;
  words: string;
}

/**
 * Marks the words of a search in the record that a hit led to. The browser paints them and the page's elements stay as they
 * are, so that nothing that is edited or copied holds a mark. Browsers that cannot do that show the page without.
 */
export function WordMarks(): ReactNode {
  const { pathname, state } = useLocation() as {
    pathname: string;
    state: { marks?: string } | null;
  };
  const asked = state?.marks;
  const [meant, setMeant] = useState<Meant | null>(null);
  if (asked && (meant?.pathname !== pathname || meant.words !== asked)) {
    setMeant({ pathname, words: asked });
  }
  const here = meant?.pathname === pathname && meant.words ? meant : null;
  return here && canMark() ? (
    <Marks key={here.words} words={here.words} onClear={() => setMeant({ pathname, words: '' })} />
  ) : null;
}

function Marks({ words, onClear }: { words: string; onClear: () => void }): ReactNode {
  const ranges = useRanges(words);
  const [at, setAt] = useState(-1);
  if (ranges.length === 0) return null;
  const go = (step: number): void => {
    const next = (Math.max(at, step > 0 ? -1 : 0) + step + ranges.length) % ranges.length;
    const range = ranges[next];
    setAt(next);
    if (!range) return;
    CSS.highlights.set(HERE, new Highlight(range));
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  };
  return (
    <>
      <GlobalStyles
        styles={{
          [`::highlight(${NAME})`]: { backgroundColor: '#ffe08a', color: '#1b1b1b' },
          [`::highlight(${HERE})`]: { backgroundColor: '#ff9f43', color: '#1b1b1b' },
        }}
      />
      <Paper
        data-unmarked
        variant="outlined"
        role="group"
        aria-label="Marked words"
        sx={{
          position: 'sticky',
          top: 68,
          zIndex: 2,
          display: 'flex',
          alignItems: 'center',
          width: 'fit-content',
          maxWidth: '100%',
          ml: 'auto',
          mb: 1,
          pl: 1.5,
          borderRadius: '12px',
        }}
      >
        <Typography variant="body2" role="status" noWrap>
          {at < 0
            ? `“${words}” in ${plural(ranges.length, 'place')}`
            : `${at + 1} of ${ranges.length}`}
        </Typography>
        <IconButton size="small" aria-label="Previous mark" onClick={() => go(-1)}>
          <UpIcon fontSize="small" />
        </IconButton>
        <IconButton size="small" aria-label="Next mark" onClick={() => go(1)}>
          <DownIcon fontSize="small" />
        </IconButton>
        <IconButton size="small" aria-label="Remove the marks" onClick={onClear}>
          <ClearIcon fontSize="small" />
        </IconButton>
      </Paper>
    </>
  );
}

/** Follows the page while it is drawn and changed. */
function useRanges(words: string): Range[] {
  const [ranges, setRanges] = useState<Range[]>([]);
  useEffect(() => {
    const pattern = marking(words);
    const root = document.getElementById('main');
    if (!pattern || !root) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const mark = (): void => {
      timer = undefined;
      const found = rangesOf(root, pattern);
      CSS.highlights.set(NAME, new Highlight(...found));
      setRanges(found);
    };
    const observer = new MutationObserver((changes) => {
      const own = changes.every(({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest('[data-unmarked]'),
      );
      if (!own) timer ??= setTimeout(mark, PAUSE);
    });
    observer.observe(root, { childList: true, subtree: true, characterData: true });
    timer = setTimeout(mark, PAUSE);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      CSS.highlights.delete(NAME);
      CSS.highlights.delete(HERE);
    };
  }, [words]);
  return ranges;
}
