// Draws the model of a request and marks what is done and where it waits; the same stands in words beside it.
document.querySelectorAll('[data-diagram]').forEach(async figure => {
  const answer = await fetch(figure.dataset.diagram);
  if (!answer.ok) {
    figure.parentElement.hidden = true;
    return;
  }
  const drawing = new bpmnvisu.BpmnVisualization({container: figure});
  drawing.load(await answer.text(), {fit: {type: bpmnvisu.FitType.None}});
  const shapes = name => figure.dataset[name].split(' ').filter(Boolean);
  drawing.bpmnElementsRegistry.addCssClasses(shapes('done'), 'done');
  drawing.bpmnElementsRegistry.addCssClasses(shapes('waiting'), 'waiting');
  figure.querySelector('.waiting')?.scrollIntoView({block: 'nearest', inline: 'center'});
});
