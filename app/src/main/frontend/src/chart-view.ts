import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** Returns what must be called when the chart goes away. */
export function drawBars(canvas: HTMLElement, table: HTMLTableElement): () => void {
  const chart = echarts.init(canvas, null, { renderer: 'svg' });
  const draw = () => chart.setOption(options(canvas, table), true);
  const size = new ResizeObserver(() => chart.resize());
  size.observe(canvas);
  document.addEventListener('theme-changed', draw);
  draw();
  return () => {
    size.disconnect();
    document.removeEventListener('theme-changed', draw);
    chart.dispose();
  };
}

function options(canvas: HTMLElement, table: HTMLTableElement) {
  const style = getComputedStyle(canvas);
  const colour = (name: string) => style.getPropertyValue(`--tblr-${name}`).trim();
  const column = (index: number) =>
    [...table.tBodies[0].rows].map((row) => row.cells[index].dataset.value ?? row.cells[index].textContent?.trim() ?? '');
  // Numbers as the reader's language writes them.
  const numbers = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
  const written = (value: unknown) => numbers.format(Number(value));
  const headings = [...table.tHead!.rows[0].cells].map((cell) => cell.textContent?.trim() ?? '');
  return {
    color: [colour('primary'), colour('teal'), colour('orange')],
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    grid: { left: 8, right: 8, top: 36, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, textStyle: { color: style.color } },
    tooltip: {
      trigger: 'axis',
      backgroundColor: colour('bg-surface'),
      borderColor: colour('border-color'),
      textStyle: { color: style.color },
      valueFormatter: written,
    },
    xAxis: { type: 'category', data: column(0), axisTick: { show: false }, axisLabel: { color: colour('secondary') } },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { color: colour('secondary'), formatter: written },
      splitLine: { lineStyle: { color: colour('border-color') } },
    },
    series: headings.slice(1).map((name, index) => ({
      name,
      type: 'bar',
      barMaxWidth: 24,
      itemStyle: { borderRadius: [3, 3, 0, 0] },
      data: column(index + 1).map(Number),
    })),
  };
}
