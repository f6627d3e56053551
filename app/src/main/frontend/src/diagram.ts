import { getJson } from './http';
import { liveEvents } from './live';
import { text } from './texts';
import type { Picture, PictureView } from './diagram-view';

/** `<potok-diagram data-src="…">`: the process as a picture, with the place where it stands now; follows its moves. */
class Diagram extends HTMLElement {
  private view?: PictureView;
  private shown = '';
  private changes: string[] = [];
  private outdated = false;
  private fetching = false;
  private readonly refresh = () => void this.follow();

  connectedCallback(): void {
    this.changes = ['case-moved', ...liveEvents()];
    this.changes.forEach((change) => document.body.addEventListener(change, this.refresh));
    this.refresh();
  }

  disconnectedCallback(): void {
    this.changes.forEach((change) => document.body.removeEventListener(change, this.refresh));
    this.view?.destroy();
  }

  /** One picture after the other: an older answer must not replace a newer one. */
  private async follow(): Promise<void> {
    this.outdated = true;
    if (this.fetching) {
      return;
    }
    this.fetching = true;
    while (this.outdated) {
      this.outdated = false;
      await this.show();
    }
    this.fetching = false;
  }

  private async show(): Promise<void> {
    try {
      const [picture, { showPicture }] = await Promise.all([
        getJson<Picture>(this.dataset.src ?? ''),
        import('./diagram-view'),
      ]);
      const place = JSON.stringify([picture.active, picture.done]);
      if (place !== this.shown) {
        this.shown = place;
        this.view?.destroy();
        const canvas = this.canvas();
        this.view = await showPicture(canvas, picture);
        canvas.setAttribute('role', 'img');
        canvas.setAttribute('aria-label', describe(picture));
        this.append(this.controls(), legend(picture));
      }
    } catch {
      if (!this.shown) {
        const canvas = this.canvas();
        canvas.className = 'diagram-canvas text-secondary';
        canvas.textContent = text('diagram.missing');
      }
    }
  }

  private canvas(): HTMLElement {
    const canvas = document.createElement('div');
    canvas.className = 'diagram-canvas';
    this.replaceChildren(canvas);
    return canvas;
  }

  private controls(): Element {
    const group = document.createElement('div');
    group.className = 'btn-group btn-group-sm diagram-controls';
    const add = (sign: string, label: string, action: () => void) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn';
      button.textContent = sign;
      button.setAttribute('aria-label', label);
      button.title = label;
      button.addEventListener('click', action);
      group.append(button);
    };
    add('+', text('diagram.zoom-in'), () => this.view?.zoom(1.25));
    add('−', text('diagram.zoom-out'), () => this.view?.zoom(0.8));
    add('⤢', text('diagram.fit'), () => this.view?.fit());
    return group;
  }
}

function describe(picture: Picture): string {
  const names = [...new Set(picture.active.map((id) => picture.names[id] ?? id))];
  return names.length > 0 ? text('diagram.stands-at', names.join(', ')) : text('diagram.ended');
}

function legend(picture: Picture): Element {
  const caption = document.createElement('div');
  caption.className = 'diagram-legend';
  caption.textContent = describe(picture);
  return caption;
}

customElements.define('potok-diagram', Diagram);
