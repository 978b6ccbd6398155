import { theme as antdTheme, type ThemeConfig } from 'antd';

/** Every colour and measure of the product. Own styles read them as CSS variables (`--bg`, `--status-qc-text`). */
export type Mode = 'light' | 'dark';
export type Density = 'comfortable' | 'compact';

const palette = {
  light: {
    bg: '#F6F6F3', surface: '#FFFFFF', sunken: '#FAFAF8', hover: '#F3F3EF', line: '#E7E6E1', lineStrong: '#D6D5CF', control: '#8C908D',
    text: '#1D1F1E', text2: '#454A47', muted: '#676B68', accent: '#0E6E6B', accentHover: '#0B5A58', accentTint: '#E6F1F0', accentLine: '#B5D5D3', onAccent: '#FFFFFF',
    danger: '#C2372E', dangerTint: '#FBECEA', warn: '#B7791F', warnText: '#85560F', warnTint: '#FAF1E0', ok: '#1F8A4C', okText: '#17713D', okTint: '#E7F4EC',
    track: '#E4E3DD', tooltip: '#2A2D2B', onTooltip: '#FFFFFF', skeleton: '#EDECE8',
  },
  dark: {
    bg: '#121413', surface: '#191C1B', sunken: '#151817', hover: '#202422', line: '#2A2E2C', lineStrong: '#3A403D', control: '#6B736F',
    text: '#E9ECEA', text2: '#C3C9C5', muted: '#9AA19D', accent: '#4CC2B8', accentHover: '#6AD0C7', accentTint: '#12302F', accentLine: '#235450', onAccent: '#08211F',
    danger: '#F0877E', dangerTint: '#3A1D1A', warn: '#DDA94B', warnText: '#E3B562', warnTint: '#33270F', ok: '#57C285', okText: '#6BCB94', okTint: '#15301F',
    track: '#303532', tooltip: '#E9ECEA', onTooltip: '#1D1F1E', skeleton: '#242826',
  },
} as const;

const status = {
  light: {
    new: ['#7A7F7C', '#5F6562'], pending: ['#B7791F', '#85560F'], working: ['#2B6CB0', '#275F9B'], parts: ['#8A5A2B', '#7C5126'],
    qc: ['#7C4DBD', '#7146AE'], ready: ['#1F8A4C', '#17713D'], closed: ['#5B615E', '#5B615E'], overdue: ['#C2372E', '#B72F26'],
  },
  dark: {
    new: ['#9AA19D', '#A9B0AC'], pending: ['#DDA94B', '#E3B562'], working: ['#6AA5E3', '#86B7EA'], parts: ['#C4986B', '#CFA77E'],
    qc: ['#AC8BE0', '#BBA0E8'], ready: ['#57C285', '#6BCB94'], closed: ['#8E9591', '#9BA29E'], overdue: ['#F0877E', '#F29A92'],
  },
} as const;

const sizes = {
  comfortable: { font: 14, row: 60, tableRow: 40, formRow: 48, control: 32, pad: 24 },
  compact: { font: 13, row: 52, tableRow: 32, formRow: 40, control: 28, pad: 20 },
} as const;

const fontFamily = "Vazirmatn, 'Segoe UI', Tahoma, sans-serif";

export function antdThemeOf(mode: Mode, density: Density): ThemeConfig {
  const p = palette[mode];
  const s = sizes[density];
  return {
    algorithm: mode === 'dark' ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    token: {
      fontFamily, fontSize: s.font, fontSizeSM: 12, lineHeight: 1.5, fontWeightStrong: 600, borderRadius: 6, borderRadiusSM: 4, borderRadiusLG: 8, controlHeight: s.control, controlHeightSM: 24,
      colorPrimary: p.accent, colorPrimaryHover: p.accentHover, colorPrimaryActive: p.accentHover, colorTextLightSolid: p.onAccent, colorLink: p.accent, colorLinkHover: p.accentHover,
      colorInfo: p.accent, colorError: p.danger, colorWarning: p.warn, colorSuccess: p.ok,
      colorBgBase: p.surface, colorBgLayout: p.bg, colorBgContainer: p.surface, colorBgElevated: p.surface, colorBgSpotlight: p.tooltip,
      colorText: p.text, colorTextSecondary: p.muted, colorTextTertiary: p.muted, colorTextPlaceholder: p.muted, colorTextDescription: p.muted,
      colorBorder: p.lineStrong, colorBorderSecondary: p.line, colorSplit: p.line, controlItemBgHover: p.hover, controlItemBgActive: p.accentTint, controlItemBgActiveHover: p.accentTint, controlOutline: p.accentTint, controlOutlineWidth: 2,
      boxShadow: 'none', boxShadowSecondary: '0 8px 24px rgba(0,0,0,.12)', wireframe: false, motion: false,
    },
    // The dark algorithm would compute its own accent for these two.
    components: {
      Button: {
        algorithm: false, colorPrimary: p.accent, colorPrimaryHover: p.accentHover, colorPrimaryActive: p.accentHover, primaryColor: p.onAccent,
        primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500, paddingInline: 14,
      },
      Tabs: { algorithm: false, itemSelectedColor: p.accent, itemHoverColor: p.accentHover, inkBarColor: p.accent, titleFontSize: 13, horizontalItemPadding: '10px 0', horizontalItemGutter: 24, horizontalMargin: '0' },
      Table: { headerBg: 'transparent', headerSplitColor: 'transparent', cellPaddingBlockSM: 8, headerColor: p.muted },
      Tooltip: { colorTextLightSolid: p.onTooltip },
      Input: { activeShadow: `0 0 0 2px ${p.accentTint}` },
      Select: { optionSelectedBg: p.accentTint },
    },
  };
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export function applyCssVariables(root: HTMLElement, mode: Mode, density: Density): void {
  root.dataset['theme'] = mode;
  root.dataset['density'] = density;
  for (const [name, value] of Object.entries(palette[mode])) root.style.setProperty(`--${kebab(name)}`, value);
  for (const [name, [dot, text]] of Object.entries(status[mode])) {
    root.style.setProperty(`--status-${name}-dot`, dot);
    root.style.setProperty(`--status-${name}-text`, text);
  }
  for (const [name, value] of Object.entries(sizes[density])) root.style.setProperty(`--size-${kebab(name)}`, `${value}px`);
  root.style.setProperty('--font', fontFamily);
}

/** The frame that a browser or an installed window draws around the page follows the theme that was chosen, not only the device's. */
export function showFrameColour(mode: Mode): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) meta.content = palette[mode].bg;
}
