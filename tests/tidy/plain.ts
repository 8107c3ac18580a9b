/**
 * Source code with its comments and the contents of its strings blanked out, line for line, so that a rule
 * about code does not trip over prose. TypeScript 7 has no parser that a test could call.
 */
export function codeOnly(source: string): string {
  let out = '';
  let at = 0;
  /** How deep in braces each open template expression stands. */
  const templates: number[] = [];
  let depth = 0;
  const blank = (until: number): void => {
    out += source.slice(at, until).replaceAll(/[^\n]/g, ' ');
    at = until;
  };
  while (at < source.length) {
    const rest = source.slice(at, at + 2);
    const char = rest[0] ?? '';
    if (rest === '//') blank(endOf(source, '\n', at));
    else if (rest === '/*') blank(endOf(source, '*/', at + 2) + 2);
    else if (char === "'" || char === '"') blank(closing(source, at + 1, char));
    else if (char === '`') {
      at = template(source, at + 1);
      out += '`';
    } else if (char === '/' && startsRegex(out)) blank(endOfRegex(source, at + 1));
    else if (char === '}' && templates.at(-1) === depth) {
      templates.pop();
      depth -= 1;
      out += char;
      at = template(source, at + 1);
    } else {
      if (char === '{') depth += 1;
      if (char === '}') depth -= 1;
      out += char;
      at += 1;
    }
  }
  return out;

  /** Past the text of a template, up to its end or to the next expression in it. */
  function template(text: string, from: number): number {
    at = from;
    for (let next = from; next < text.length; next += 1) {
      if (text[next] === '\\') next += 1;
      else if (text[next] === '`') {
        blank(next);
        return next + 1;
      } else if (text.startsWith('${', next)) {
        blank(next);
        out += '${';
        depth += 1;
        templates.push(depth);
        return next + 2;
      }
    }
    return text.length;
  }
}

const endOf = (source: string, mark: string, from: number): number => {
  const found = source.indexOf(mark, from);
  return found < 0 ? source.length : found;
};

function closing(source: string, from: number, quote: string): number {
  let at = from;
  while (at < source.length && source[at] !== quote && source[at] !== '\n') at += source[at] === '\\' ? 2 : 1;
  return Math.min(at + 1, source.length);
}

/** A slash begins a regular expression where a value could begin. */
const startsRegex = (before: string): boolean =>
  /(?:^|[(,=:[!&|?{};>\n]|\breturn|\bof|\bin)\s*$/.test(before.slice(-40));

function endOfRegex(source: string, from: number): number {
  let inClass = false;
  for (let at = from; at < source.length && source[at] !== '\n'; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '[') inClass = true;
    else if (source[at] === ']') inClass = false;
    else if (source[at] === '/' && !inClass) return at + 1;
  }
  return from;
}
