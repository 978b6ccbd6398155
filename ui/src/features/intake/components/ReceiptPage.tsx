import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { setLocalPreferences } from '../../../app/preferences';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Num } from '../../../components/Num';
import { SignatureImage } from '../../../components/SignatureImage';
import { formatMoney } from '../../../lib/money';
import { readReceipt } from '../api/read-receipt';
import '../receipt.css';

/** What the customer takes home, on A5, exactly as shown. Printed money is in rial, whatever the reader's unit. */
export function ReceiptPage() {
  const { requestId = '' } = useParams();
  const text = useText();
  const { t, label, language } = text;
  const { data, error, refetch } = useQuery(readReceipt(requestId));
  if (!data) return error ? <Failure page error={error} retry={() => void refetch()} /> : null;
  const rows: [string, ReactNode][] = [
    ['request.customer', <><strong><bdi>{data.customer}</bdi></strong>{data.phone && <> <Num>{text.phone(data.phone)}</Num></>}</>],
    ['request.device', <><strong><bdi>{data.device}</bdi></strong>{data.serial && <> <Num>{data.serial}</Num></>}</>],
    ['intake.words', <bdi>{data.words}</bdi>],
    ['intake.accessories', data.accessories.length > 0 ? <bdi>{data.accessories.join(t('list.comma'))}</bdi> : '—'],
    ['intake.condition', data.condition ? <bdi>{data.condition}</bdi> : '—'],
    ['intake.ceiling', data.costCeiling ? <><Num>{formatMoney(data.costCeiling, language)}</Num> {t('money.rial')}</> : '—'],
    ['intake.promised', data.promisedOn ? text.businessDate(data.promisedOn) : '—'],
    ['receipt.received-at', `${text.date(data.receivedAt)}${t('list.comma')}${text.time(data.receivedAt)}`],
    ['receipt.received-by', data.receivedBy ? label(data.receivedBy) : '—'],
  ];
  return (
    <div className="receipt-page">
      <div className="receipt-tools">
        <Button type="primary" icon={<Printer size={16} strokeWidth={1.7} />} onClick={() => window.print()}>{t('receipt.print')}</Button>
        <Button onClick={() => setLocalPreferences({ language: language === 'fa' ? 'en' : 'fa' })}>{t('preferences.other-language')}</Button>
      </div>
      <main className="receipt">
        <header>
          <div><p className="receipt-brand">{t('app.name')}</p><p>{label(data.branch)}</p></div>
          <div><h1>{t('receipt.title')}</h1><p className="receipt-no"><Num>{text.digits(data.no)}</Num></p></div>
          <figure><img src={`data:image/svg+xml;utf8,${encodeURIComponent(data.qr)}`} alt={t('receipt.scan')} /><figcaption><Num>{data.trackingCode}</Num></figcaption></figure>
        </header>
        <dl>{rows.map(([key, value]) => <div key={key}><dt>{t(key)}</dt><dd>{value}</dd></div>)}</dl>
        <p className="receipt-terms">{t('receipt.terms')}</p>
        <footer><span>{t('receipt.signature-customer')}{data.signature && <SignatureImage signed={data.signature} title={t('receipt.signature-customer')} />}</span><span>{t('receipt.signature-us')}</span></footer>
      </main>
    </div>
  );
}
