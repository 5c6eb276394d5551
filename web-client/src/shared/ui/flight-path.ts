import { TARGET_MILLIS } from '../time/sla';

export type Point = { x: number; y: number };

/** The arc a contact flies: thrown at the left, on the ground at the right when the target time is over. */
export class FlightPath {
  private readonly from: Point;
  private readonly over: Point;
  private readonly to: Point;

  constructor(
    readonly width: number,
    readonly height: number,
    readonly margin: number,
  ) {
    const ground = height - margin;
    this.from = { x: margin, y: ground };
    this.over = { x: width * 0.54, y: margin - (ground - margin) };
    this.to = { x: width - margin, y: ground };
  }

  /** The first minutes get most of the way, because that is when most leads are caught. */
  static progress(ageMillis: number) {
    return Math.min(1, Math.sqrt(Math.max(0, ageMillis) / TARGET_MILLIS));
  }

  at(t: number): Point {
    return mix(mix(this.from, this.over, t), mix(this.over, this.to, t), t);
  }

  whole() {
    return curve(this.from, this.over, this.to);
  }

  /** The part flown so far. */
  flown(t: number) {
    return curve(this.from, mix(this.from, this.over, t), this.at(t));
  }
}

function mix(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

function curve(from: Point, over: Point, to: Point) {
  const show = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  return `M${show(from)}Q${show(over)} ${show(to)}`;
}
