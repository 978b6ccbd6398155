import { thumbnailLimit } from '@contracts/files';

const longestSide = 320;
const qualities = [0.8, 0.6, 0.4];

/** A small picture of a picture, made here so that the server need not understand it; null of what this browser cannot show. */
export async function makeThumbnail(file: Blob): Promise<Blob | null> {
  if (!file.type.startsWith('image/')) return null;
  let picture: ImageBitmap;
  try { picture = await createImageBitmap(file); } catch { return null; }
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return null;
  // What is see-through stands on white, as on paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  for (const quality of qualities) {
    const made = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve, 'image/jpeg', quality); });
    if (made && made.size <= thumbnailLimit) return made;
  }
  return null;
}
