// The layout of a large network, off the page's own thread: the page stays fluid while it is placed.
import { layoutNetwork, type NetworkShape, type Spot } from './layout.ts';

interface Order {
  readonly shape: NetworkShape;
  readonly kept: readonly (readonly [string, Spot])[];
}

const worker = self as unknown as {
  onmessage: ((event: MessageEvent<Order>) => void) | null;
  postMessage: (answer: readonly (readonly [string, Spot])[]) => void;
};

worker.onmessage = ({ data }) => worker.postMessage([...layoutNetwork(data.shape, new Map(data.kept))]);
