// The viewer's name across the page (<meta name="viewer">), drawn on a canvas, so that no style attribute and no data address is needed.
import { meta, now } from './page.mjs';

function draw(canvas, words) {
  const scale = devicePixelRatio || 1;
  const [width, height] = [innerWidth, innerHeight];
  canvas.width = width * scale;
  canvas.height = height * scale;
  const brush = canvas.getContext('2d');
  brush.scale(scale, scale);
  brush.fillStyle = getComputedStyle(document.body).color;
  brush.font = `14px ${getComputedStyle(document.body).fontFamily}`;
  for (let y = 60, line = 0; y < height + 200; y += 150, line++) {
    for (let x = line % 2 ? -120 : 40; x < width; x += 360) {
      brush.save();
      brush.translate(x, y);
      brush.rotate(-0.3);
      brush.fillText(words, 0, 0);
      brush.restore();
    }
  }
}

const viewer = meta('viewer');
if (viewer) {
  const canvas = document.createElement('canvas');
  canvas.className = 'watermark';
  canvas.setAttribute('aria-hidden', 'true');
  document.body.append(canvas);
  const today = new Date(now()).toLocaleDateString('zh-CN', { timeZone: 'Asia/Shanghai' });
  const again = () => draw(canvas, `${viewer} ${today}`);
  again();
  addEventListener('resize', again);
  document.addEventListener('qingsu:look', again);
}
