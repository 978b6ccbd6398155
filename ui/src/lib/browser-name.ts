/** In this order, since each one also calls itself by the names that come after it. */
const browsers: [RegExp, string][] = [[/\bEdg(?:e|A|iOS)?\//, 'Edge'], [/\bOPR\//, 'Opera'], [/\bSamsungBrowser\//, 'Samsung Internet'], [/\b(?:Firefox|FxiOS)\//, 'Firefox'], [/\b(?:Chrome|Chromium|HeadlessChrome|CriOS)\//, 'Chrome'], [/\bVersion\/.*Safari\//, 'Safari']];
const systems: [RegExp, string][] = [[/\b(?:iPhone|iPad|iPod)\b/, 'iOS'], [/\bAndroid\b/, 'Android'], [/\bWindows\b/, 'Windows'], [/\bMac OS X\b/, 'macOS'], [/\bCrOS\b/, 'ChromeOS'], [/\bLinux\b/, 'Linux']];

/** A browser and its system as people call them; what is none of those known, by its own first word; null where nothing is told. */
export function browserName(agent: string | null): string | null {
  if (!agent) return null;
  const named = (known: [RegExp, string][]): string | undefined => known.find(([pattern]) => pattern.test(agent))?.[1];
  const browser = named(browsers) ?? agent.split(/[\s/]/, 1)[0]!.slice(0, 40);
  const system = named(systems);
  return system ? `${browser} · ${system}` : browser;
}
