/** Grey bars where rows will be; they fade out downwards. */
export function SkeletonLines({ rows = 8, height = 60 }: { rows?: number; height?: number }) {
  return (
    <div className="skeleton" aria-busy="true">
      {Array.from({ length: rows }, (_, i) => (
        <div key={i} className="skeleton-row" style={{ blockSize: height, opacity: 1 - i / (rows + 1) }}>
          <span style={{ inlineSize: `${34 + ((i * 17) % 22)}%` }} /><span className="skeleton-end" />
          <span style={{ inlineSize: `${22 + ((i * 11) % 18)}%` }} /><span className="skeleton-end" />
        </div>
      ))}
    </div>
  );
}
