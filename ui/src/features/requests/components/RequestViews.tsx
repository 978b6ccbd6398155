import { Button, Popover } from 'antd';
import { Bookmark, ClipboardList } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../../app/use-text';
import { SavedViews } from '../../views/components/SavedViews';
import { addressOfView, shownOf, showsView, usualAddress, type RequestsAddress } from '../request-address';

/** The saved views of the list of requests, behind one button. */
export function RequestViews({ address, open: isView, onShow }: { address: RequestsAddress; /** Whether one of them is open. */ open: boolean; onShow: (address: RequestsAddress) => void }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const show = (next: RequestsAddress): void => { setOpen(false); onShow(next); };
  return (
    <Popover
      trigger="click" placement="bottomRight" arrow={false} open={open} onOpenChange={setOpen}
      content={(
        <nav className="requests-views" aria-label={t('views.title')}>
          {address.saved !== null && <button type="button" className="view" onClick={() => show(usualAddress)}><ClipboardList size={16} strokeWidth={1.6} aria-hidden /><span className="cut">{t('requests.title')}</span></button>}
          <SavedViews list="requests" seen={open} saved={address.saved} shown={shownOf(address)} differs={(one) => !showsView(address, one)} onChoose={(one) => show(addressOfView(one))} onSaved={(one) => show(one ? addressOfView(one) : { ...address, saved: null })} />
        </nav>
      )}
    >
      <Button type="text" className={isView ? 'icon-button requests-view-on' : 'icon-button'} aria-label={t('views.title')} title={t('views.title')} icon={<Bookmark size={18} strokeWidth={1.7} />} />
    </Popover>
  );
}
