// Marks drawn by hand on a canvas: the same shapes as on the pages (`data/desk/marks.json`).
import shapes from "../../src/sayso/data/desk/marks.json";
import type { Grade } from "./map-data";
import type { Look } from "./look";

export const DENSITY = 2;
const FONT = '"Sayso Sans", system-ui, sans-serif';
const ROW = 17;

export interface Row {
  grade: Grade;
  sign: string | null;
  count: number;
}

/** Who holds a place, as drawn: colours and letters of the sides, and how surely. */
export interface Disc {
  colours: string[];
  letters: string;
  assessed: boolean;
  besieged: boolean;
  left: boolean;
  share: number | null;
  square: boolean;
}

/** A row for each grade: its shape, the sign of what most of its events are, and how many. */
export function drawRows(rows: readonly Row[], look: Look): ImageData {
  const width = 22 + Math.max(...rows.map((row) => (row.sign ? 17 : 0) + 8 * String(row.count).length));
  const [canvas, context] = sheet(width, rows.length * ROW + 4);
  context.fillStyle = look.sheet;
  context.globalAlpha = 0.86;
  context.beginPath();
  context.roundRect(0, 0, width, rows.length * ROW + 4, 4);
  context.fill();
  context.globalAlpha = 1;
  rows.forEach((row, number) => drawRow(context, row, number * ROW + 2, look));
  return pixels(canvas, context);
}

function drawRow(context: CanvasRenderingContext2D, row: Row, top: number, look: Look): void {
  const colour = look.grades[row.grade] ?? look.ink;
  const shape = shapes.grades[row.grade];
  draw(context, { line: shape.line, solid: shape.solid, colour, left: 3, top: top + 2, size: 13 });
  const sign = row.sign ? (shapes.signs as Record<string, { line: string }>)[row.sign] : undefined;
  if (sign) draw(context, { line: sign.line, solid: "", colour: look.ink, left: 20, top: top + 2, size: 12 });
  context.fillStyle = look.ink;
  context.font = `600 13px ${FONT}`;
  context.textBaseline = "middle";
  context.fillText(String(row.count), row.sign ? 36 : 20, top + ROW / 2 + 0.5);
}

interface Drawing {
  line: string;
  solid: string;
  colour: string;
  left: number;
  top: number;
  size: number;
}

function draw(context: CanvasRenderingContext2D, drawing: Drawing): void {
  context.save();
  context.translate(drawing.left, drawing.top);
  context.scale(drawing.size / 16, drawing.size / 16);
  context.strokeStyle = context.fillStyle = drawing.colour;
  context.lineWidth = 2;
  if (drawing.solid) context.fill(new Path2D(drawing.solid));
  if (drawing.line) context.stroke(new Path2D(drawing.line));
  context.restore();
}

/** A disc, or for a facility a square: filled where assessed, hatched where only claimed, parted where contested. */
export function drawDisc(disc: Disc, look: Look): ImageData {
  const size = disc.square ? 22 : 34;
  const radius = size / 2 - 5;
  const [canvas, context] = sheet(size, size);
  context.translate(size / 2, size / 2);
  const outline = new Path2D();
  if (disc.square) outline.rect(-radius, -radius, 2 * radius, 2 * radius);
  else outline.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fillStyle = look.sheet;
  context.fill(outline);
  if (!disc.left) fillSides(context, outline, disc, radius);
  context.strokeStyle = disc.colours[0] ?? look.muted;
  context.lineWidth = 2;
  context.setLineDash(disc.left ? [2, 3] : []);
  context.stroke(outline);
  if (disc.besieged) drawRing(context, radius + 3.5, disc.square, look);
  drawLetters(context, disc, look);
  return pixels(canvas, context);
}

function fillSides(context: CanvasRenderingContext2D, outline: Path2D, disc: Disc, radius: number): void {
  context.save();
  context.clip(outline);
  const wide = (2 * radius) / disc.colours.length;
  const high = disc.share === null ? 2 * radius : (2 * radius * disc.share) / 100;
  disc.colours.forEach((colour, number) => {
    const left = -radius + number * wide;
    context.save();
    context.beginPath();
    context.rect(left, radius - high, wide, high);
    context.clip();
    if (disc.assessed) {
      context.fillStyle = colour;
      context.fillRect(left, -radius, wide, 2 * radius);
    } else hatch(context, colour, radius);
    context.restore();
  });
  context.restore();
}

function hatch(context: CanvasRenderingContext2D, colour: string, radius: number): void {
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.beginPath();
  for (let at = -2 * radius; at <= 2 * radius; at += 4) {
    context.moveTo(at - radius, radius);
    context.lineTo(at + radius, -radius);
  }
  context.stroke();
}

function drawRing(context: CanvasRenderingContext2D, radius: number, isSquare: boolean, look: Look): void {
  const ring = new Path2D();
  if (isSquare) ring.rect(-radius, -radius, 2 * radius, 2 * radius);
  else ring.arc(0, 0, radius, 0, 2 * Math.PI);
  context.strokeStyle = look.ink;
  context.lineWidth = 2;
  context.setLineDash([4, 3]);
  context.stroke(ring);
  context.setLineDash([]);
}

function drawLetters(context: CanvasRenderingContext2D, disc: Disc, look: Look): void {
  if (disc.square) return;
  context.font = `700 ${disc.letters.length > 4 ? 7 : 9}px ${FONT}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineWidth = 3;
  context.lineJoin = "round";
  context.strokeStyle = look.sheet;
  context.strokeText(disc.letters, 0, 0.5);
  context.fillStyle = look.ink;
  context.fillText(disc.letters, 0, 0.5);
}

/** A pattern for a stretch of land: hatching in a side's colour where a holding is only claimed, dots for events. */
export function drawPattern(kind: "hatch" | "dots", colour: string): ImageData {
  const [canvas, context] = sheet(8, 8);
  context.strokeStyle = context.fillStyle = colour;
  if (kind === "dots") {
    context.beginPath();
    context.arc(2, 2, 1, 0, 2 * Math.PI);
    context.arc(6, 6, 1, 0, 2 * Math.PI);
    context.fill();
  } else {
    context.lineWidth = 1.2;
    context.beginPath();
    for (const at of [-8, 0, 8]) {
      context.moveTo(at, 8);
      context.lineTo(at + 8, 0);
    }
    context.stroke();
  }
  return pixels(canvas, context);
}

function sheet(width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width * DENSITY);
  canvas.height = Math.ceil(height * DENSITY);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("this browser draws on no canvas");
  context.scale(DENSITY, DENSITY);
  return [canvas, context];
}

function pixels(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D): ImageData {
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
