import RecentIcon from '@mui/icons-material/HistoryOutlined';
import SavedIcon from '@mui/icons-material/BookmarkBorderOutlined';
import Button from '@mui/material/Button';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useChangePreferences, usePreferences } from '../../shared/preferences/usePreferences';
import { addressOf } from '../../shared/views/address';
import { useSavedSearches } from '../../shared/views/savedSearches';

/** Where a search may begin: what was looked for lately, and what was kept. */
export function Beginnings(): ReactNode {
  const { searches } = usePreferences();
  const change = useChangePreferences();
  const saved = (useSavedSearches().data ?? []).filter(({ kind }) => kind === 'search');
  if (searches.length === 0 && saved.length === 0) return null;
  return (
    <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 3, mt: 3, '& > *': { flex: 1 } }}>
      {searches.length > 0 && (
        <section aria-label="Recent searches">
          <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between' }}>
            <Typography variant="overline" component="h2" sx={{ color: 'text.secondary' }}>
              Recent
            </Typography>
            <Button size="small" onClick={() => change(() => ({ searches: [] }))}>
              Forget them
            </Button>
          </Stack>
          <List disablePadding>
            {searches.map((words) => (
              <Beginning
                key={words}
                icon={<RecentIcon fontSize="small" />}
                to={`/search?${new URLSearchParams({ q: words })}`}
                name={words}
              />
            ))}
          </List>
        </section>
      )}
      {saved.length > 0 && (
        <section aria-label="Saved searches">
          <Typography variant="overline" component="h2" sx={{ color: 'text.secondary' }}>
            Saved
          </Typography>
          <List disablePadding>
            {saved.map((search) => (
              <Beginning
                key={search.id}
                icon={<SavedIcon fontSize="small" />}
                to={addressOf(search)}
                name={search.name}
              />
            ))}
          </List>
        </section>
      )}
    </Stack>
  );
}

function Beginning({ icon, to, name }: { icon: ReactNode; to: string; name: string }): ReactNode {
  return (
    <ListItem disablePadding>
      <ListItemButton component={Link} to={to} sx={{ borderRadius: '10px' }}>
        <ListItemIcon sx={{ minWidth: 34 }}>{icon}</ListItemIcon>
        <ListItemText primary={name} sx={{ overflowWrap: 'anywhere' }} />
      </ListItemButton>
    </ListItem>
  );
}
