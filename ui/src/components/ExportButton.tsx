import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { Download } from 'lucide-react';
import { readFile } from '../app/api-client';
import { errorText } from '../app/problem-text';
import { useText } from '../app/use-text';

/** Saves what a list shows as a file under this name. */
export function ExportButton({ path, query, name, label, size = 'middle' }: { path: string; query: Record<string, string>; name: string; label: string; size?: 'small' | 'middle' }) {
  const text = useText();
  const { message } = App.useApp();
  const { mutate, isPending } = useMutation({
    mutationFn: () => readFile(path, query),
    onSuccess: (file) => {
      const address = URL.createObjectURL(file);
      Object.assign(document.createElement('a'), { href: address, download: name }).click();
      // The browser reads it after the click.
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },
    onError: (error) => void message.error(errorText(error, text), 8),
  });
  return <Button size={size} loading={isPending} icon={<Download size={15} strokeWidth={1.7} />} onClick={() => mutate()}>{label}</Button>;
}
