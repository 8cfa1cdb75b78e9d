import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Role, Scope } from '../../api/types';

/** Each permission beside the roles that hold it. */
export function RoleMatrix({ roles, scopes }: { roles: Role[]; scopes: Scope[] }): ReactNode {
  return (
    // reached by the keyboard, because it may be wider than the page
    <TableContainer tabIndex={0} role="region" aria-label="What each role may do">
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow>
            <TableCell>Permission</TableCell>
            {roles.map(({ id, name }) => (
              <TableCell key={id} align="center" scope="col">
                {name}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {scopes.map(({ name, description }) => (
            <TableRow key={name} hover>
              <TableCell component="th" scope="row" sx={{ minWidth: 220 }}>
                {description}
                <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                  {name}
                </Typography>
              </TableCell>
              {roles.map((role) => {
                const holds = role.scopes.includes(name);
                return (
                  <TableCell key={role.id} align="center">
                    <span role="img" aria-label={holds ? 'yes' : 'no'}>
                      {holds ? '●' : '·'}
                    </span>
                  </TableCell>
                );
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
