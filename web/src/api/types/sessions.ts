/** A browser in which one is signed in. */
export interface Session {
  id: string;
  /** In plain words, as far as the browser tells. */
  device: string;
  address: string;
  beganAt: string;
  lastUsedAt: string;
  /** The one that asks. */
  current: boolean;
}
