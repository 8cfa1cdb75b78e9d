import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import type { Organization } from '../../api/types';
import { useMe } from '../../auth/me';
import { Confirm } from '../../shared/saving/Confirm';
import { useSave } from '../../shared/saving/useSave';
import { leaveOrganization } from './administration';

/** The way out for oneself. */
export function Leave({ organization }: { organization: Organization }): ReactNode {
  const [asking, setAsking] = useState(false);
  const { data: me } = useMe();
  const leave = useSave(async () => {
    await leaveOrganization(organization);
    // where the person belongs now is known to the server alone
    window.location.assign('/');
  });
  return (
    <>
      <Button
        color="error"
        disabled={leave.isPending}
        onClick={() => setAsking(true)}
        sx={{ alignSelf: 'flex-start' }}
      >
        Leave {organization.name}
      </Button>
      <Confirm
        open={asking}
        title={`Leave ${organization.name}?`}
        action="Leave"
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          leave.mutate(undefined);
        }}
      >
        You are out at once, and your keys here count no longer. What you made stays, with your name
        beside it. Coming back takes an invitation.
        {me?.roles.includes('owner') && ' The last owner cannot leave.'}
      </Confirm>
    </>
  );
}
