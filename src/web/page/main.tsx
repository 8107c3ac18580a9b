import { render } from 'preact';
import { listen } from './model/live.ts';
import { Studio } from './studio.tsx';

const root = document.getElementById('studio');
if (root !== null) render(<Studio />, root);
listen();
