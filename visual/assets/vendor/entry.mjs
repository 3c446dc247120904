export { DataSet } from "vis-data/esnext/esm/vis-data.mjs";
export { Network } from "vis-network/esnext/esm/vis-network.mjs";
