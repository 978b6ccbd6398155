import JSZip from 'jszip';
import { writeXlsx } from '../../../platform/spreadsheet/write-xlsx';

/** One black point. */
export const aJpeg = Buffer.from('/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=', 'base64');
/** The same, taken where nobody has to know, by a camera that was held upright (orientation 6). */
export const aJpegFrom = (place: string): Buffer => {
  const tiff = Buffer.concat([Buffer.from('MM\0*', 'latin1'), Buffer.from('0000000800010112000300000001000600000000' + '0000', 'hex'), Buffer.from(place)]);
  const exif = Buffer.concat([Buffer.from([0xff, 0xe1, 0, tiff.length + 8]), Buffer.from('Exif\0\0', 'latin1'), tiff]);
  return Buffer.concat([aJpeg.subarray(0, 2), exif, aJpeg.subarray(2)]);
};
export const aPng = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
export const aPdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
export const anMp4 = Buffer.concat([Buffer.from([0, 0, 0, 0x18]), Buffer.from('ftypisom'), Buffer.from([0, 0, 2, 0]), Buffer.from('isommp41'), Buffer.alloc(64)]);
export const anXlsx = (): Promise<Buffer> => writeXlsx([{ title: 'a', rightToLeft: false, rows: [['x']] }]);
export async function aDocx(more: readonly string[] = []): Promise<Buffer> {
  const zip = new JSZip();
  zip.file('[Content_Types].xml', '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>');
  zip.file('word/document.xml', '<document/>');
  for (const name of more) zip.file(name, 'x');
  return zip.generateAsync({ type: 'nodebuffer' });
}
