import type { ReactNode } from 'react';

/** As index.html shows it from its first bytes on, until it is known who asks. */
export function Opening(): ReactNode {
  return (
    <div className="opening" role="status" aria-label="Loading">
      <img src="/icon.svg" alt="" width={56} height={56} />
      <span>Output Hub</span>
      <span className="opening-bar" />
    </div>
  );
}
