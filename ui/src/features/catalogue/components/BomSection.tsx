import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { ChevronDown, ChevronLeft, ChevronRight, Pencil } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { BomLine } from '@contracts/catalogue-bom';
import type { ItemRef } from '@contracts/catalogue-items';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { IconButton } from '../../../components/IconButton';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { openRows, treeRows, type TreeRow } from '../../../lib/tree';
import { bomOf } from '../api/structure';
import { BomDialog } from './BomDialog';

/** What it is made of, as a tree; the lines of each that is in it are edited from here. */
export function BomSection({ item }: { item: ItemRef }) {
  const { t } = useText();
  const { data, error, refetch } = useQuery(bomOf(item.id));
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [editing, setEditing] = useState<ItemRef | null>(null);
  const tree = treeRows(data?.lines ?? [], ({ key, parentKey }) => ({ id: key, parentId: parentKey }));
  const turn = (key: string): void => setClosed((before) => {
    const after = new Set(before);
    if (!after.delete(key)) after.add(key);
    return after;
  });
  return (
    <section className="item-box" aria-labelledby="item-bom">
      <header><h2 id="item-bom">{t('catalogue.bom.title')}</h2><span className="spacer" />{data?.mayChange && <Button size="small" onClick={() => setEditing(item)}>{t('catalogue.bom.edit')}</Button>}</header>
      {!data ? error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={4} height={36} />
        : tree.length === 0 ? <p className="muted">{t('catalogue.bom.empty')}</p> : (
          <>
            <table className="bom">
              <thead><tr><th scope="col">{t('catalogue.bom.item')}</th><th scope="col" className="bom-number">{t('catalogue.bom.quantity')}</th><th scope="col" className="bom-number bom-total">{t('catalogue.bom.total')}</th><th scope="col" className="bom-code">{t('catalogue.code')}</th>{data.mayChange && <td className="bom-act" />}</tr></thead>
              <tbody>{openRows(tree, ({ key }) => closed.has(key)).map((row) => <Line key={row.item.key} row={row} closed={closed.has(row.item.key)} onTurn={() => turn(row.item.key)} onEdit={data.mayChange ? () => setEditing(row.item.item) : undefined} />)}</tbody>
            </table>
            {data.cut && <p className="muted">{t('catalogue.bom.cut', { count: data.lines.length })}</p>}
          </>
        )}
      {editing && <BomDialog item={editing} onClose={() => setEditing(null)} />}
    </section>
  );
}

function Line({ row: { item: line, depth, parent }, closed, onTurn, onEdit }: { row: TreeRow<BomLine>; closed: boolean; onTurn: () => void; onEdit: (() => void) | undefined }) {
  const { t, label, language, digits } = useText();
  const Closed = language === 'fa' ? ChevronLeft : ChevronRight;
  const name = label(line.item.title);
  return (
    <tr>
      <td>
        <span className="bom-name" style={{ paddingInlineStart: depth * 20 }}>
          {parent ? <button type="button" className="term-turn" aria-expanded={!closed} aria-label={t(closed ? 'catalogue.open' : 'catalogue.close', { name })} onClick={onTurn}>{closed ? <Closed size={15} strokeWidth={1.8} aria-hidden /> : <ChevronDown size={15} strokeWidth={1.8} aria-hidden />}</button> : <span className="term-turn" />}
          <span><Link to={`/catalogue/items/${line.item.id}`} className={line.item.active ? undefined : 'term-off'}><bdi>{name}</bdi></Link>{line.note && <span className="muted"><bdi>{line.note}</bdi></span>}</span>
        </span>
      </td>
      <td className="bom-number"><bdi dir="ltr">{digits(line.quantity)}</bdi></td>
      <td className="bom-number bom-total muted"><bdi dir="ltr">{digits(line.total)}</bdi></td>
      <td className="bom-code"><bdi dir="ltr" className="muted">{line.item.code}</bdi></td>
      {onEdit && <td className="bom-act"><IconButton label={t('catalogue.bom.of-part', { name })} icon={<Pencil size={15} strokeWidth={1.7} />} onClick={onEdit} /></td>}
    </tr>
  );
}
