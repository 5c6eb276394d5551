import '@fontsource-variable/schibsted-grotesk/wght.css';
import '../shared/style/tokens.css';
import '../shared/style/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyTheme } from '../shared/style/theme';
import { App } from './app';
import { newQueryClient } from './query-client';

applyTheme();

const root = document.getElementById('root');
if (!root) throw new Error('index.html lacks #root');
createRoot(root).render(
  <StrictMode>
    <App client={newQueryClient()} />
  </StrictMode>,
);
