/* Charts and small helpers. A figure carries its data as JSON; without this file the table beside it says the same.
   Canvas and rich-text tooltips: neither needs inline styles, so the content security policy stays strict. */
(() => {
  const english = document.documentElement.lang === 'en';
  const css = getComputedStyle(document.documentElement);
  const token = name => css.getPropertyValue('--sf-' + name).trim();
  const C = [1, 2, 3, 4, 5, 6].map(i => token('c' + i));
  const font = getComputedStyle(document.body).fontFamily;
  const text = { fontFamily: font, fontSize: 12, color: token('ink-2') };
  const n = v => Number(v).toLocaleString(english ? 'en' : 'zh-CN');
  const axis = { axisLine: { lineStyle: { color: token('line-2') } }, axisTick: { show: false }, axisLabel: { color: token('ink-2'), fontFamily: font }, splitLine: { lineStyle: { color: token('line') } } };
  const base = { animation: false, color: C, textStyle: text, tooltip: { confine: true, renderMode: 'richText', textStyle: { fontFamily: font, fontSize: 13 } }, aria: { enabled: true } };

  const make = {
    // By province in steps of one hue; a province without data stays paper, and the table names every value. Points are cities.
    map: d => ({ tooltip: { trigger: 'item', formatter: p => p.data && p.data.label ? `${p.name}\n${d.unit}${english ? ': ' : '：'}${p.data.label}` : p.name },
      ...(d.pieces ? { visualMap: { type: 'piecewise', seriesIndex: 0, left: 0, bottom: 0, pieces: d.pieces, itemWidth: 16, itemHeight: 12, itemSymbol: 'rect', textStyle: text } } : {}),
      geo: { map: 'china', roam: false, silent: false, layoutCenter: ['50%', '52%'], layoutSize: '100%', aspectScale: .76,
        itemStyle: { areaColor: '#eef1f4', borderColor: '#8f9aa7', borderWidth: .6 }, label: { show: false },
        emphasis: { label: { show: false }, itemStyle: { areaColor: '#f3cf8e' } } },
      series: [{ type: 'map', map: 'china', geoIndex: 0, data: d.data || [], selectedMode: false },
        { type: 'scatter', coordinateSystem: 'geo', symbolSize: 8, itemStyle: { color: C[1], borderColor: '#fff', borderWidth: 1 }, data: d.points || [] }] }),
    lines: d => ({ grid: { left: 8, right: d.right || 72, top: 30, bottom: 4, containLabel: true }, tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: d.x, boundaryGap: false, ...axis },
      yAxis: { type: 'value', name: d.unit, nameTextStyle: { ...text, align: 'left' }, min: d.min, max: d.max, ...axis, axisLine: { show: false } },
      series: d.series.map((s, i) => ({ type: 'line', name: s.name, data: s.data, symbol: 'none', lineStyle: { width: i ? 1.75 : 2.25, type: s.dash || 'solid' },
        endLabel: { show: true, formatter: s.name, ...text, color: C[i], fontWeight: 600 },
        markLine: s.limit ? { silent: true, symbol: 'none', label: { formatter: s.limitLabel, position: 'insideStartTop', ...text }, lineStyle: { color: token('ink-2'), type: 'dashed' }, data: [{ yAxis: s.limit }] } : undefined })) }),
    bars: d => ({ grid: { left: 8, right: 76, top: 4, bottom: 4, containLabel: true }, tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      xAxis: { type: 'value', ...axis, axisLabel: { show: false }, splitLine: { show: false } },
      yAxis: { type: 'category', data: d.names, inverse: true, ...axis, axisLine: { show: false } },
      series: [{ type: 'bar', data: d.values, barWidth: 14, label: { show: true, position: 'right', formatter: p => n(p.value) + (d.suffix || ''), ...text } }] }),
  };

  const draw = async figure => {
    const data = JSON.parse(figure.querySelector('script').textContent);
    if (figure.dataset.map && !echarts.getMap('china')) {
      echarts.registerMap('china', await (await fetch(figure.dataset.map)).json());
    }
    const option = make[figure.dataset.chart](data);
    const box = document.createElement('div');
    figure.append(box);
    box.style.height = getComputedStyle(figure).minHeight;
    let chart;
    new ResizeObserver(() => { // drawn when it first has a size: a map cannot be laid out in nothing
      if (!figure.clientWidth) return;
      if (chart) return chart.resize();
      chart = echarts.init(box);
      chart.setOption({ ...base, ...option, tooltip: { ...base.tooltip, ...option.tooltip } });
    }).observe(figure);
  };

  const dress = root => {
    root.querySelectorAll('[data-chart]').forEach(draw);
    root.querySelectorAll('.table-responsive').forEach(box => { if (box.scrollWidth > box.clientWidth) box.tabIndex = 0; });
    // Only a script can copy, and only over a secure connection: elsewhere the text is selected by hand.
    if (navigator.clipboard) root.querySelectorAll('[data-copy]').forEach(button => {
      button.hidden = false;
      button.addEventListener('click', async () => {
        await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
        button.textContent = english ? 'Copied' : '已复制';
      });
    });
    // A formal act sent twice would be refused the second time, and the first answer lost from sight.
    root.querySelectorAll('.sf-act form').forEach(form => form.addEventListener('submit', () => {
      form.querySelectorAll('button[type=submit]').forEach(button => { button.disabled = true; });
    }));
  };

  dress(document);
  document.body.addEventListener('htmx:load', event => { if (event.target !== document.body) dress(event.target); });
  document.querySelectorAll('.sf-places [aria-current], .sf-outline [aria-current]').forEach(a => {
    const row = a.closest('.sf-places, .sf-outline:not(.sub)');
    row.scrollLeft = a.offsetLeft - row.offsetLeft - 24;
  });

  const meta = name => document.querySelector(`meta[name=${name}]`)?.content;
  document.body.addEventListener('htmx:configRequest', event => {
    if (meta('csrf-token')) event.detail.headers[meta('csrf-header')] = meta('csrf-token');
  });
})();
