/** `<potok-chart>` draws the table inside it: the first column is the day, each further one a series of bars. */
class Chart extends HTMLElement {
  private stop?: () => void;

  async connectedCallback(): Promise<void> {
    const table = this.querySelector('table');
    if (!table || table.tBodies[0].rows.length === 0) {
      return;
    }
    const canvas = document.createElement('div');
    canvas.className = 'chart-canvas';
    canvas.setAttribute('aria-hidden', 'true');
    this.prepend(canvas);
    const { drawBars } = await import('./chart-view');
    this.stop = drawBars(canvas, table);
  }

  disconnectedCallback(): void {
    this.stop?.();
  }
}

customElements.define('potok-chart', Chart);
