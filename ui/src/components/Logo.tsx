export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg className="logo" width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="7" />
      <path d="M16 6.5l8 2.9v6.2c0 4.9-3.3 8.4-8 9.9-4.7-1.5-8-5-8-9.9V9.4l8-2.9z" strokeLinejoin="round" />
      <path d="M12.3 15.8l2.7 2.7 4.9-5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
