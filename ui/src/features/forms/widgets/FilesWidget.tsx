import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { FileWidget } from '@contracts/files';
import { useText } from '../../../app/use-text';
import { newRequest, readFiles, readWaitingFiles, useDropFile } from '../../files/api/files';
import { FilesBox } from '../../files/components/FilesBox';
import { usePastedFiles } from '../../files/dropped-files';
import { useUploads, type UploadState } from '../../files/use-uploads';
import { useFormHost } from '../form-context';
import type { WidgetProps } from './widget';

const idsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);

/** Photos or papers that go with the answer: sent as they are chosen, kept by the draft, and taken back until the form is sent. */
export function FilesWidget(props: WidgetProps) {
  const { requestId } = useFormHost();
  const { t } = useText();
  // What is not yet a request has nothing to keep them with.
  if (requestId === undefined) return <div id={props.id} tabIndex={-1} className="files-field files-field-without"><p className="muted">{t('files.later')}</p></div>;
  return <FilesOfRequest {...props} requestId={requestId} />;
}

function FilesOfRequest({ id, path, value, onChange, ui, schema, disabled, invalid, describedBy, requestId }: WidgetProps & { requestId: string }) {
  const { onUploads, idPrefix } = useFormHost();
  const widget: FileWidget = ui.widget === 'files' ? 'files' : 'photos';
  const ids = idsOf(value);
  // Two that arrive together both stay: what a render has not shown yet is known here.
  const latest = useRef(ids);
  useEffect(() => { latest.current = idsOf(value); }, [value]);
  const put = (next: string[]): void => { latest.current = next; onChange(next.length > 0 ? next : undefined); };

  // A form that came back has the files of the earlier answer.
  const there = useQuery({ ...readFiles(requestId), enabled: ids.length > 0 && requestId !== newRequest });
  const waiting = useQuery({ ...readWaitingFiles(requestId), enabled: !disabled });
  const drop = useDropFile();
  const uploads = useUploads(requestId, {
    pending: true, place: `form.${requestId}.${idPrefix}.${path}`, open: !disabled, onSent: (file) => { if (!latest.current.includes(file.id)) put([...latest.current, file.id]); },
  });
  const tell = useEffectEvent((state: UploadState) => onUploads?.(path, state));
  useEffect(() => { tell(uploads.state); }, [uploads.state]);
  useEffect(() => () => tell('none'), []);

  const most = schema.maxItems ?? Infinity;
  const room = Math.max(0, most - ids.length - uploads.sending.filter(({ notTried }) => notTried === undefined).length);
  const known = new Map([...there.data?.items ?? [], ...waiting.data?.items ?? []].map((file) => [file.id, file]));
  const files = ids.map((one) => known.get(one)).filter((one) => one !== undefined);
  // What the draft remembers and the server has dropped since has to be taken out, or the answer is refused for it.
  const gone = (!there.data && requestId !== newRequest) || (!disabled && !waiting.data) ? [] : ids.filter((one) => !known.has(one) && !uploads.fresh.has(one));

  function add(chosen: File[]): void {
    uploads.add(chosen, { only: widget, room, there: latest.current });
  }
  usePastedFiles(add, !disabled);
  function remove(one: string): void {
    put(latest.current.filter((other) => other !== one));
    if (known.get(one)?.pending) drop.mutate(one);
  }

  return (
    <div id={id} tabIndex={-1} role="group" aria-labelledby={`${id}-label`} aria-describedby={describedBy} className={`files-field${invalid ? ' files-field-wrong' : ''}`}>
      <FilesBox widget={widget} files={files.map(({ removable: _ofRequest, ...file }) => file)} gone={gone} uploads={uploads} most={most} room={room} disabled={disabled} onAdd={add} onRemove={remove} />
    </div>
  );
}
