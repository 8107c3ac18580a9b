/** A drawing as a picture that carries what it is told to be, at twice its size so that it prints well. Rejects where the browser cannot draw it. */
export async function pngOf(svg: string, told: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    // Browsers refuse canvases of more than some 16,000 pixels on a side.
    const scale = Math.min(2, 16_000 / image.height, 16_000 / image.width);
    const canvas = document.createElement('canvas');
    canvas.width = image.width * scale;
    canvas.height = image.height * scale;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const drawn = await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png'),
    );
    return withDescription(new Uint8Array(await drawn.arrayBuffer()), told);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Signature and header of a PNG: 8 bytes, and a chunk of 13 between its length, its name and its checksum. */
const BEFORE_CHUNKS = 8 + 4 + 4 + 13 + 4;

/** A PNG with a description in it (PNG specification, section 11.3.4.5, iTXt). */
function withDescription(png: Uint8Array<ArrayBuffer>, told: string): Blob {
  const data = new TextEncoder().encode(`iTXtDescription\0\0\0\0\0${told}`);
  const chunk = new Uint8Array(data.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length - 4);
  chunk.set(data, 4);
  view.setUint32(data.length + 4, checksum(data));
  return new Blob([png.slice(0, BEFORE_CHUNKS), chunk, png.slice(BEFORE_CHUNKS)], { type: 'image/png' });
}

/** The checksum of a chunk (PNG specification, annex D: CRC-32). */
function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}
