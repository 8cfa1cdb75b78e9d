import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import Box from '@mui/material/Box';
import { Fragment, type ReactNode } from 'react';
import { NavLink, useLocation } from 'react-router-dom';
import { useMe } from '../auth/me';
import { OrganizationLogo } from '../features/organizations/OrganizationLogo';
import { SavedViews } from '../shared/views/SavedViews';
import { useSavedSearches } from '../shared/views/savedSearches';
import { isAt, SECTIONS, type Place } from './places';

/** The places this person may go. */
export function Navigation({ onGo }: { onGo?: () => void }): ReactNode {
  const { data: me } = useMe();
  const scopes = me?.scopes ?? [];
  const here = me?.organizations.find(({ id }) => id === me.organization.id);
  const views = useSavedSearches().data ?? [];
  const open = ({ scope }: Place): boolean => scope === undefined || scopes.includes(scope);
  return (
    <Box component="nav" aria-label="Main" sx={{ px: 1.25, pb: 3 }}>
      {here?.logo && (
        <Stack direction="row" sx={{ alignItems: 'center', gap: 1, px: 1.5, pb: 1.5 }}>
          <OrganizationLogo organization={here} />
          <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            {here.name}
          </Typography>
        </Stack>
      )}
      {SECTIONS.map(({ title, places }) => {
        const shown = places.filter(open);
        return shown.length === 0 ? null : (
          <Fragment key={title ?? ''}>
            <Box sx={{ mb: 1.5 }}>
              {title && <SectionTitle>{title}</SectionTitle>}
              <List disablePadding>
                {shown.map((place) => (
                  <Entry key={place.to} place={place} onGo={onGo} />
                ))}
              </List>
            </Box>
            {title === 'Library' && views.length > 0 && (
              <Box sx={{ mb: 1.5 }}>
                <SectionTitle>Saved views</SectionTitle>
                <SavedViews views={views} onGo={onGo} />
              </Box>
            )}
          </Fragment>
        );
      })}
    </Box>
  );
}

function SectionTitle({ children }: { children: string }): ReactNode {
  return (
    <Typography variant="overline" component="h2" sx={{ px: 1.5, color: 'text.secondary' }}>
      {children}
    </Typography>
  );
}

function Entry({ place, onGo }: { place: Place; onGo: (() => void) | undefined }): ReactNode {
  const { pathname } = useLocation();
  const here = isAt(place.to, pathname);
  const Icon = place.icon;
  return (
    <ListItem disablePadding>
      <ListItemButton
        component={NavLink}
        to={place.to}
        selected={here}
        onClick={onGo}
        sx={{ py: 0.6, px: 1.5, color: here ? 'primary.main' : 'text.primary' }}
      >
        <ListItemIcon sx={{ minWidth: 34, color: 'inherit' }}>
          <Icon sx={{ fontSize: 20 }} />
        </ListItemIcon>
        <ListItemText
          primary={place.label}
          slotProps={{ primary: { variant: 'body2', sx: { fontWeight: here ? 650 : 500 } } }}
        />
      </ListItemButton>
    </ListItem>
  );
}
