import { Button } from 'antd';
import { FileLock2 } from 'lucide-react';
import { useNavigate } from 'react-router';
import { Placeholder } from '../components/Placeholder';
import { useText } from './use-text';

/** A page that the reader's roles do not open: why, who can help, and the way back to one's work. */
export function Forbidden() {
  const { t } = useText();
  const navigate = useNavigate();
  return <Placeholder page icon={FileLock2} title={t('failure.forbidden.title')} action={<Button onClick={() => void navigate('/inbox')}>{t('action.to-inbox')}</Button>}>{t('access.denied')}</Placeholder>;
}
