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
  center(figure.parentElement, figure.querySelector('.waiting'));
});

// Moves the drawing only: the page stays where its reader is.
function center(frame, shape) {
  if (shape) {
    const box = shape.getBoundingClientRect();
    const view = frame.getBoundingClientRect();
    frame.scrollLeft += box.left + box.width / 2 - view.left - view.width / 2;
    frame.scrollTop += box.top + box.height / 2 - view.top - view.height / 2;
  }
}
