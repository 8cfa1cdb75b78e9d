import LockIcon from '@mui/icons-material/LockOutlined';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { useMe } from '../auth/me';
import { Page } from '../shared/Page';
import { Empty } from '../shared/states/Empty';
import { scopeOf } from './places';

/** A page at its address, to those who may do what it is for: nobody fills in a form that would be refused. */
export function Allowed({ children }: { children: ReactNode }): ReactNode {
  const { pathname } = useLocation();
  const { data: me } = useMe();
  const scope = scopeOf(pathname);
  if (!me || scope === undefined || me.scopes.includes(scope)) return children;
  return (
    <Page title="Not for you to open">
      <Empty
        icon={<LockIcon />}
        title="Your role does not include this page"
        action={
          <Button variant="contained" component={Link} to="/">
            To the start
          </Button>
        }
      >
        It needs the permission {scope}. Who manages the members of your organisation can give you a
        role that has it.
      </Empty>
    </Page>
  );
}
