declare module '@tabler/core/dist/js/tabler.esm.min.js' {
  export class Toast {
    static getOrCreateInstance(element: Element, options?: { delay?: number }): Toast;
    show(): void;
  }
  export class Modal {
    static getInstance(element: Element): Modal | null;
    hide(): void;
  }
}

declare module 'bpmn-js/lib/NavigatedViewer' {
  interface Canvas {
    zoom(scale: number | 'fit-viewport', centre?: 'auto'): number;
    viewbox(): { scale: number; inner: { width: number; height: number } };
    resized(): void;
    scrollToElement(element: string, padding: { top: number; bottom: number; left: number; right: number }): void;
    addMarker(element: string, marker: string): void;
  }
  export default class NavigatedViewer {
    constructor(options: { container: Element; [module: string]: unknown });
    importXML(xml: string): Promise<unknown>;
    get(service: 'canvas'): Canvas;
    get(service: 'elementRegistry'): { get(id: string): unknown };
    destroy(): void;
  }
}
