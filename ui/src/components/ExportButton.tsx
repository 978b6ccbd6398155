import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { Download } from 'lucide-react';
import { readFile } from '../app/api-client';
import { RefusedAt } from './Refusal';

/** Saves what a list shows as a file under this name. */
export function ExportButton({ path, query, name, label, size = 'middle' }: { path: string; query: Record<string, string>; name: string; label: string; size?: 'small' | 'middle' }) {
  const save = useMutation({
    mutationFn: () => readFile(path, query),
    onSuccess: (file) => {
      const address = URL.createObjectURL(file);
      Object.assign(document.createElement('a'), { href: address, download: name }).click();
      // The browser reads it after the click.
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },
  });
  return <RefusedAt act={save}><Button size={size} loading={save.isPending} icon={<Download size={15} strokeWidth={1.7} />} onClick={() => save.mutate()}>{label}</Button></RefusedAt>;
}
