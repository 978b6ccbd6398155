import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'antd/dist/reset.css';
import './app/styles/font.css';
import './app/styles/base.css';
import './app/styles/parts.css';
import './app/styles/shell.css';
import './app/styles/sign-in.css';
import { App } from './app/App';
import { hearClicks } from './app/clicked-notification';
import { registerShellWorker } from './app/shell-worker';

const root = document.getElementById('root');
if (root) createRoot(root).render(<StrictMode><App /></StrictMode>);
hearClicks();
registerShellWorker();
