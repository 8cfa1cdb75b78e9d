import type { ReactNode } from 'react';
import { useCan } from './me';

/** Shows its children to people who hold the scope, and nothing to others. */
export function Gate({ scope, children }: { scope: string; children: ReactNode }): ReactNode {
  return useCan(scope) ? children : null;
}
