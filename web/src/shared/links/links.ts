/** Longer ones the server refuses. */
const LONGEST = 2000;

/** Whether the server takes it, and a browser may be sent there. */
export const isLink = (text: string): boolean =>
  text.trim().length <= LONGEST && /^https?:\/\/\S+$/.test(text.trim());
