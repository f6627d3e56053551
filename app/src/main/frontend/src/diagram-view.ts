import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';

export interface Picture {
  xml: string;
  active: string[];
  done: string[];
  names: Record<string, string>;
}

export interface PictureView {
  zoom(factor: number): void;
  fit(): void;
  destroy(): void;
}

export async function showPicture(container: HTMLElement, picture: Picture): Promise<PictureView> {
  const viewer = new NavigatedViewer({ container, zoomScroll: { enabled: false } });
  await viewer.importXML(withNames(picture));
  const canvas = viewer.get('canvas');
  const shapes = viewer.get('elementRegistry');
  const mark = (ids: string[], marker: string) =>
    ids.filter((id) => shapes.get(id)).forEach((id) => canvas.addMarker(id, marker));
  mark(picture.done, 'step-done');
  mark(picture.active, 'step-active');
  const { inner } = canvas.viewbox();
  const scale = Math.min(1, Math.max(READABLE, container.clientWidth / (inner.width + 2 * MARGIN)));
  container.style.height = `${Math.min(TALLEST, (inner.height + 2 * MARGIN) * scale)}px`;
  canvas.resized();
  const fit = () => void canvas.zoom('fit-viewport', 'auto');
  fit();
  const stands = picture.active.find((id) => shapes.get(id));
  if (canvas.viewbox().scale < READABLE && stands) {
    canvas.zoom(READABLE, 'auto');
    canvas.scrollToElement(stands, { top: 40, bottom: 40, left: container.clientWidth / 3, right: container.clientWidth / 3 });
  }
  return {
    zoom: (factor) => void canvas.zoom(canvas.viewbox().scale * factor, 'auto'),
    fit,
    destroy: () => viewer.destroy(),
  };
}

/** Below this scale labels cannot be read: then the place where the case stands matters more than the whole. */
const READABLE = 0.6;
const TALLEST = 480;
const MARGIN = 30;

/** What words beside events, gateways and flows get at least: the model leaves as much as English takes. */
const LABEL_WIDTH = 90;

/** The model with its labels in the reader's language. */
function withNames(picture: Picture): string {
  const model = new DOMParser().parseFromString(picture.xml, 'application/xml');
  for (const element of model.querySelectorAll('[id]')) {
    const name = picture.names[element.id];
    if (name) {
      const note = element.localName === 'textAnnotation' ? element.firstElementChild : null;
      if (note) {
        note.textContent = name;
      } else {
        element.setAttribute('name', name);
      }
    }
  }
  model.querySelectorAll('BPMNLabel > Bounds').forEach(widen);
  return new XMLSerializer().serializeToString(model);
}

function widen(bounds: Element): void {
  const [x, width] = ['x', 'width'].map((side) => Number(bounds.getAttribute(side)));
  const missing = Math.max(0, LABEL_WIDTH - width);
  bounds.setAttribute('x', String(x - missing / 2));
  bounds.setAttribute('width', String(width + missing));
}
