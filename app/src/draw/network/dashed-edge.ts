// Lines with dashes for sigma, which draws only unbroken ones: its rectangle program, with the way along the line handed to the pixels.
import { EdgeRectangleProgram } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';

/** Floats of an edge in sigma's rectangle program: start, end, normal, colour, id. */
const ownFloats = 8;

/** An edge's data with its dashes: lengths of a dash and a gap, in pixels. */
export interface DashedEdge extends EdgeDisplayData {
  readonly dashOn?: number;
  readonly dashOff?: number;
}

export class DashedEdgeProgram extends EdgeRectangleProgram {
  override getDefinition() {
    const own = super.getDefinition();
    return {
      ...own,
      ATTRIBUTES: [...own.ATTRIBUTES, { name: 'a_dash', size: 2, type: WebGLRenderingContext.FLOAT }],
      VERTEX_SHADER_SOURCE: own.VERTEX_SHADER_SOURCE.replace(
        'void main() {',
        `attribute vec2 a_dash;
varying vec2 v_dash;
varying float v_along;
void main() {
  v_dash = a_dash;
  // u_correctionRatio turns pixels on the screen into units of the graph, at the present zoom.
  v_along = a_positionCoef * length(a_positionEnd - a_positionStart) / u_correctionRatio;`,
      ),
      FRAGMENT_SHADER_SOURCE: own.FRAGMENT_SHADER_SOURCE.replace(
        'void main(void) {',
        `varying vec2 v_dash;
varying float v_along;
void main(void) {
  if (v_dash.y > 0.0 && mod(v_along, v_dash.x + v_dash.y) > v_dash.x) discard;`,
      ),
    } as ReturnType<EdgeRectangleProgram['getDefinition']>;
  }

  override processVisibleItem(
    index: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: DashedEdge,
  ): void {
    super.processVisibleItem(index, start, source, target, data);
    this.array[start + ownFloats] = data.dashOn ?? 1;
    this.array[start + ownFloats + 1] = data.dashOff ?? 0;
  }
}
