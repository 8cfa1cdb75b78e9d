import SearchIcon from '@mui/icons-material/Search';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useEffect, useState, type ReactNode } from 'react';
import { useListContext } from 'ra-core';

/** Asks when typing pauses. */
export function TextFilter(): ReactNode {
  const { filterValues, setFilters } = useListContext();
  const asked = (filterValues as { q?: string }).q ?? '';
  const [typed, setTyped] = useState(asked);
  useEffect(() => {
    if (typed.trim() === asked) return;
    const here = window.location.pathname;
    const timer = setTimeout(() => {
      // the list stays in the page while the one that was chosen in it is fetched: asking then would lead back to it
      if (window.location.pathname !== here) return;
      setFilters({ ...(filterValues as object), q: typed.trim() || undefined });
    }, 300);
    return () => clearTimeout(timer);
  }, [typed, asked, filterValues, setFilters]);
  return (
    <TextField
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      placeholder="Filter by words"
      sx={{ flex: '1 1 220px', maxWidth: { sm: 360 } }}
      slotProps={{
        htmlInput: { 'aria-label': 'Filter by words', type: 'search' },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
