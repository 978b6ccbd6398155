/** The script that a page of ours starts with; its name carries the version of all that it loads. */
export const entryOf = (html: string): string | null => /<script\b[^>]*\btype="module"[^>]*\bsrc="(\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? null;
