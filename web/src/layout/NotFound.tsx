import LostIcon from '@mui/icons-material/ExploreOffOutlined';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { Empty } from '../shared/states/Empty';

export function NotFound(): ReactNode {
  return (
    <Empty
      icon={<LostIcon />}
      title="There is no such page"
      action={
        <Button variant="contained" component={Link} to="/">
          Go home
        </Button>
      }
    >
      The address may be mistyped, or what was here has moved.
    </Empty>
  );
}
