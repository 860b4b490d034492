import { h, render } from 'preact';
import { App } from './app.tsx';

const desk = document.getElementById('desk');
if (desk) {
  desk.replaceChildren();
  render(h(App, {}), desk);
}
