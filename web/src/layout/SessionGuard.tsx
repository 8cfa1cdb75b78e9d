import { useEffect, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useMe } from '../auth/me';
import { rememberPlace, takePlace } from '../auth/signIn';

/** A session that ended while the page was open leads to sign-in, and from there back to where one was. */
export function SessionGuard(): ReactNode {
  const { data: me } = useMe();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    if (me === null) {
      rememberPlace(pathname + search);
      void navigate('/sign-in', { replace: true });
    } else if (me && pathname === '/') {
      const place = takePlace();
      if (place) void navigate(place, { replace: true });
    }
  }, [me, pathname, search, navigate]);
  return null;
}
