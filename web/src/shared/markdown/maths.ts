import { math } from 'micromark-extension-math';
import type {
  Code,
  Construct,
  Extension,
  State,
  Token,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types';

const BACKSLASH = 92;
const DOLLAR = 36;

const isEnd = (code: Code): code is null => code === null;
const isLineEnding = (code: Code): boolean =>
  code !== null && code >= -5 && code <= -3;
const isBlank = (code: Code): boolean => code === 32 || code === -1 || code === -2;
const isWordly = (code: Code): boolean =>
  code !== null && code > 0 && /[\p{L}\p{N}]/u.test(String.fromCodePoint(code));

const written = (context: TokenizeContext, token: Token): string =>
  context.sliceSerialize({ start: token.start, end: token.end });

/**
 * Of single dollars only pairs that mean maths, by the rule of Pandoc and GitHub: nothing but a formula begins right after the first,
 * ends right before the second, and stands apart from the word after it. So “$5 and $6” and “US$5/A$6” stay prose.
 */
function guarded(construct: Construct): Construct {
  const tokenize: Tokenizer = function (this: TokenizeContext, effects, ok, nok): State {
    const before = this.previous;
    const judged: State = (code) => {
      const token = this.events.at(-1)?.[1];
      const source = token ? written(this, token) : '';
      if (source.startsWith('$$')) return ok(code);
      const apart = !isWordly(before) && !isWordly(code);
      return apart && /^\$[^\s$]([^]*[^\s$])?\$$/.test(source) && !/\n\s*\n/.test(source)
        ? ok(code)
        : nok(code);
    };
    return construct.tokenize.call(this, effects, judged, nok);
  };
  return { ...construct, tokenize };
}

/** \( … \), and \[ … \] on one line or over the lines of a paragraph: what models write. */
const inBrackets: Construct = {
  name: 'mathText',
  tokenize(effects, ok, nok) {
    let closer = 0;
    let last: Code = null;
    const start: State = (code) => {
      effects.enter('mathText');
      effects.enter('mathTextSequence');
      effects.consume(code);
      return opened;
    };
    const opened: State = (code) => {
      if (code !== 40 && code !== 91) return nok(code);
      closer = code === 40 ? 41 : 93;
      effects.consume(code);
      effects.exit('mathTextSequence');
      return first;
    };
    // \[1] is a bracket that was escaped; a formula has room around it
    const first: State = (code) =>
      closer === 93 && code !== 32 && !isLineEnding(code) ? nok(code) : between(code);
    const between: State = (code) => {
      if (isEnd(code)) return nok(code);
      if (isLineEnding(code)) {
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        last = code;
        return between;
      }
      if (code === BACKSLASH) return backslash(code);
      effects.enter('mathTextData');
      return data(code);
    };
    const data: State = (code) => {
      if (isEnd(code) || code === BACKSLASH || isLineEnding(code)) {
        effects.exit('mathTextData');
        return between(code);
      }
      effects.consume(code);
      last = code;
      return data;
    };
    let token: Token;
    const backslash: State = (code) => {
      token = effects.enter('mathTextSequence');
      effects.consume(code);
      return escaped;
    };
    const escaped: State = (code) => {
      if (code === closer && (closer === 41 || last === 32 || isLineEnding(last))) {
        effects.consume(code);
        effects.exit('mathTextSequence');
        effects.exit('mathText');
        return ok;
      }
      token.type = 'mathTextData';
      if (isEnd(code) || isLineEnding(code)) {
        effects.exit('mathTextData');
        return between(code);
      }
      effects.consume(code);
      last = code;
      return data;
    };
    return start;
  },
};

/**
 * A block between a line of nothing but the opener and one of the closer, whatever Markdown would make of the lines between. One that
 * nobody closes is none: it would swallow the rest of the text.
 */
const block = (opener: [number, number], closer: [number, number]): Construct => ({
  name: 'mathFlow',
  concrete: true,
  tokenize(effects, ok, nok) {
    const { parser } = this;
    const interrupts = this.interrupt === true;
    const closing = fence(closer);
    const start: State = (code) => {
      effects.enter('mathFlow');
      return effects.attempt(fence(opener), opened, nok)(code);
    };
    const opened: State = (code) => {
      if (isEnd(code)) return nok(code);
      return interrupts ? ok(code) : lineEnd(code);
    };
    const lineEnd: State = (code) => {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return lineStart;
    };
    const lineStart: State = (code) =>
      parser.lazy[this.now().line] ? nok(code) : effects.attempt(closing, after, line)(code);
    const line: State = (code) => {
      if (isEnd(code)) return nok(code);
      if (isLineEnding(code)) return lineEnd(code);
      effects.enter('mathFlowValue');
      return value(code);
    };
    const value: State = (code) => {
      if (isEnd(code) || isLineEnding(code)) {
        effects.exit('mathFlowValue');
        return line(code);
      }
      effects.consume(code);
      return value;
    };
    const after: State = (code) => {
      effects.exit('mathFlow');
      return ok(code);
    };
    return start;
  },
});

/** A line that holds these two characters, blanks aside. */
const fence = ([first, second]: [number, number]): Construct => ({
  partial: true,
  tokenize(effects, ok, nok) {
    const start: State = (code) => {
      effects.enter('mathFlowFence');
      return before(code);
    };
    const before: State = (code) => {
      if (isBlank(code)) {
        effects.consume(code);
        return before;
      }
      if (code !== first) return nok(code);
      effects.consume(code);
      return middle;
    };
    const middle: State = (code) => {
      if (code !== second) return nok(code);
      effects.consume(code);
      return after;
    };
    const after: State = (code) => {
      if (isBlank(code)) {
        effects.consume(code);
        return after;
      }
      if (!isEnd(code) && !isLineEnding(code)) return nok(code);
      effects.exit('mathFlowFence');
      return ok(code);
    };
    return start;
  },
});

/** The syntax of formulas; those in brackets only where a model wrote them, since a person means a backslash as it stands. */
export function mathsSyntax({ brackets }: { brackets: boolean }): Extension {
  return {
    flow: {
      [DOLLAR]: block([DOLLAR, DOLLAR], [DOLLAR, DOLLAR]),
      ...(brackets && { [BACKSLASH]: block([BACKSLASH, 91], [BACKSLASH, 93]) }),
    },
    text: {
      [DOLLAR]: guarded(math().text?.[DOLLAR] as Construct),
      ...(brackets && { [BACKSLASH]: inBrackets }),
    },
  };
}
