import '@fontsource-variable/source-sans-3/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import '@fontsource-variable/noto-sans-arabic/index.css';
import '@fontsource-variable/noto-naskh-arabic/index.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/lists.css';
import './styles/desk.css';
import './styles/entity.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const place = document.getElementById('page');
if (!place) throw new Error('index.html has no element #page');
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
