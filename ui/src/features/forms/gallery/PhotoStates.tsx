import { ApiError, ConnectionError } from '../../../app/api-client';
import { useText } from '../../../app/use-text';
import { FilesBox, type FilesBoxProps } from '../../files/components/FilesBox';
import type { TiledFile } from '../../files/components/FileTiles';
import type { Sending } from '../../files/use-uploads';
import type { State } from './GalleryPage';

const sides = 'm0 0h120v90h-120z';
const picture = (colour: string): string => `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 90"><path d="${sides}" fill="${colour}"/><path d="m30 25h60v40h-60z" fill="#fff" opacity=".6"/></svg>`)}`;
const one = (name: string, state: Sending['state'], more: Partial<Sending> = {}): Sending => ({ key: name, name, file: null, preview: picture('#7a8ea3'), share: 0, state, cuts: 0, ...more });
const lying = new ApiError({ type: '', title: '', status: 422, code: 'file.lying', params: { claimed: 'png', is: 'jpg' }, traceId: '' });
const onTheWay: Sending[] = [one('front.jpg', 'sending', { share: 0.64 }), one('plate.jpg', 'waiting')];
const failed: Sending[] = [
  one('label.jpg', 'failed', { error: new ConnectionError('') }), one('film.jpg', 'failed', { notTried: 'too-large' }), one('back.png', 'failed', { error: lying }),
  one('paper.pdf', 'failed', { notTried: 'no-photo', preview: null }), one('front.jpg ', 'failed', { notTried: 'twice' }), one('thirteenth.jpg', 'failed', { notTried: 'no-room' }),
];
const tiles: TiledFile[] = ['front.jpg', 'پلاک دستگاه.jpg', 'IMG_2041.heic'].map((name, index) => ({ id: `example-${index}`, name, kind: name.endsWith('heic') ? 'heic' : 'jpeg', size: 1, thumbnail: false }));
const none = (): void => undefined;

/** Photos in every state that a form can show them in, without a request to keep them with. */
export function PhotoStates({ state }: { state: State }) {
  const { t } = useText();
  const box = (more: Partial<FilesBoxProps>): FilesBoxProps => ({ widget: 'photos', files: [], gone: [], most: 12, room: 12, disabled: false, onAdd: none, onRemove: none, ...more, uploads: { sending: [], retry: none, cancel: none, ...more.uploads } });
  const sending = (rows: Sending[]): Partial<FilesBoxProps> => ({ uploads: { sending: rows, retry: none, cancel: none } });
  const shown: Record<State, [string, Partial<FilesBoxProps>][]> = {
    empty: [['empty', {}]],
    filled: [['sending', { files: tiles, ...sending(onTheWay) }], ['full', { files: tiles, most: 3, room: 0 }]],
    wrong: [['failed', sending(failed)], ['gone', { files: tiles.slice(0, 1), gone: ['gone'] }]],
    disabled: [['read-only', { files: tiles, gone: ['gone'], disabled: true }]],
  };
  return (
    <div className="gallery-photos">
      {shown[state].map(([name, more]) => (
        <section key={name} aria-label={t(`gallery.photos.${name}`)}>
          <h3>{t(`gallery.photos.${name}`)}</h3>
          <div className="files-field"><FilesBox {...box(more)} /></div>
        </section>
      ))}
    </div>
  );
}
