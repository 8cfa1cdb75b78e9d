import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { ExportFormat } from '../../api/types';
import { useCan, useMe } from '../../auth/me';
import { useSave } from '../../shared/saving/useSave';
import { KINDS, startExport } from './exports';
import { FormatChoice } from './FormatChoice';
import { KindChoice } from './KindChoice';

/** Lists narrow by words that people know; the others are narrowed by typing. */
const NARROWED = ['output', 'prompt', 'conversation'];

/** What to export: all of it, or what a list that led here shows. */
export function ExportForm(): ReactNode {
  const [search] = useSearchParams();
  const { data: me } = useMe();
  const only = search.get('kind');
  const readable = KINDS.filter(({ scope }) => me?.scopes.includes(scope)).map(({ key }) => key);
  const [format, setFormat] = useState<ExportFormat>('json');
  const [chosen, setChosen] = useState<string[] | null>(only ? [only] : null);
  const [filters, setFilters] = useState<Record<string, string>>({
    ...Object.fromEntries(NARROWED.map((kind) => [kind, ''])),
    ...(only && { [only]: search.get('filter') ?? '' }),
  });
  const mayReadFiles = useCan('files:read');
  const [files, setFiles] = useState(true);
  const kinds = chosen ?? readable;
  const start = useSave(startExport, {
    refresh: ['exports'],
    done: 'The export is being made. It appears below.',
  });
  const wanted = {
    format,
    kinds,
    filters: Object.fromEntries(
      Object.entries(filters).filter(([kind, filter]) => kinds.includes(kind) && filter.trim()),
    ),
    files: files && mayReadFiles,
  };
  return (
    <Paper
      component="form"
      variant="outlined"
      aria-label="New export"
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate(wanted);
      }}
      sx={{ p: { xs: 2, md: 3 }, borderRadius: '14px' }}
    >
      <Stack sx={{ gap: 2.5, alignItems: 'flex-start' }}>
        <FormatChoice chosen={format} onChoose={setFormat} />
        <KindChoice
          kinds={kinds}
          filters={filters}
          onKinds={setChosen}
          onFilter={(kind, filter) => setFilters({ ...filters, [kind]: filter })}
        />
        {mayReadFiles && (
          <FormControlLabel
            label="With the files that belong to them"
            control={<Switch checked={files} onChange={(_, on) => setFiles(on)} />}
          />
        )}
        <Button type="submit" variant="contained" disabled={start.isPending || kinds.length === 0}>
          Export
        </Button>
      </Stack>
    </Paper>
  );
}
