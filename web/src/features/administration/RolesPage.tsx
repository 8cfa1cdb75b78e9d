import Card from '@mui/material/Card';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { plural } from '../../shared/format/numbers';
import { Page } from '../../shared/Page';
import { Answer } from '../../shared/states/Answer';
import { useRoles } from './administration';

/** What each role may do, area by area. */
export function RolesPage(): ReactNode {
  return (
    <Page title="Roles" lead="A role is a set of permissions. Members have one." width={900}>
      <Answer query={useRoles()}>
        {(roles) => (
          <Stack sx={{ gap: 1.5 }}>
            {roles.map(({ id, name, description, scopes }) => (
              <Card key={id} component="section" sx={{ p: 2.25 }}>
                <Typography variant="h4" component="h2" sx={{ textTransform: 'capitalize' }}>
                  {name}
                </Typography>
                <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.25 }}>
                  {description ?? plural(scopes.length, 'permission')}
                </Typography>
                <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
                  {byArea(scopes).map(([area, actions]) => (
                    <Chip key={area} label={`${area}: ${actions.join(', ')}`} variant="outlined" />
                  ))}
                </Stack>
              </Card>
            ))}
          </Stack>
        )}
      </Answer>
    </Page>
  );
}

export function byArea(scopes: string[]): [string, string[]][] {
  const areas = new Map<string, string[]>();
  for (const scope of scopes) {
    const [area = scope, action = ''] = scope.split(':');
    areas.set(area, [...(areas.get(area) ?? []), action]);
  }
  return [...areas].sort(([a], [b]) => a.localeCompare(b));
}
