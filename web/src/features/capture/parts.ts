/** Whether the text has the headings by which people mark what they asked and what they got. */
export const hasParts = (markdown: string): boolean =>
  /^#{1,6}\s*(prompt|user|question)\b/im.test(markdown) &&
  /^#{1,6}\s*(output|response|answer|assistant|reply)\b/im.test(markdown);
