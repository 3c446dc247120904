// Mouse, touch and keys on the picture.
import { byId } from "./dom.js";

const KEYS = {
  ArrowLeft: (chart) => chart.pan(-1, 0),
  ArrowRight: (chart) => chart.pan(1, 0),
  ArrowUp: (chart) => chart.pan(0, -1),
  ArrowDown: (chart) => chart.pan(0, 1),
  "+": (chart) => chart.zoom(1.3),
  "=": (chart) => chart.zoom(1.3),
  "-": (chart) => chart.zoom(1 / 1.3),
  0: (chart) => chart.fit(),
};

export function listen(chart, choose) {
  const { frame, network } = chart;
  const reach = () => (matchMedia("(pointer: coarse)").matches ? 20 : 5);
  network.on("click", ({ pointer }) => choose(chart.at(pointer.DOM, reach())));
  network.on("dragStart", () => {
    chart.touched();
    chart.point(null);
  });
  frame.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "mouse" || event.buttons) return;
    const { left, top } = frame.getBoundingClientRect();
    const id = chart.at({ x: event.clientX - left, y: event.clientY - top }, 4);
    chart.point(id);
    frame.classList.toggle("over-node", id !== null);
  });
  frame.addEventListener("pointerleave", () => chart.point(null));
  frame.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !KEYS[event.key]) return;
    event.preventDefault();
    KEYS[event.key](chart);
  });
  byId("closer").addEventListener("click", () => chart.zoom(1.4));
  byId("further").addEventListener("click", () => chart.zoom(1 / 1.4));
  byId("whole").addEventListener("click", () => chart.fit());
}
