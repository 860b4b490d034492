import type { GeoStream } from 'd3-geo';

/**
 * A stream that leaves out points nearer than `least` to the last one let through, in units of the drawing: in a wide
 * frame most points of a coast fall into one pixel. First and last points of a line stay, so that lines still meet.
 */
export function thin(sink: GeoStream, least: number): GeoStream {
  let last: [number, number] | undefined;
  let held: [number, number] | undefined;
  const send = (point: [number, number]) => {
    last = point;
    held = undefined;
    sink.point(...point);
  };
  return {
    point(x, y) {
      if (!last || Math.hypot(x - last[0], y - last[1]) >= least) send([x, y]);
      else held = [x, y];
    },
    lineStart() {
      last = undefined;
      held = undefined;
      sink.lineStart();
    },
    lineEnd() {
      if (held) send(held);
      sink.lineEnd();
    },
    polygonStart: () => sink.polygonStart(),
    polygonEnd: () => sink.polygonEnd(),
  };
}
