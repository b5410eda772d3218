import '@fontsource-variable/source-sans-3/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import '@fontsource-variable/noto-sans-arabic/index.css';
import '@fontsource-variable/noto-naskh-arabic/index.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/lists.css';
import './styles/desk.css';
import './styles/forms.css';
import './styles/doing.css';
import './styles/entity.css';
import './styles/views-a.css';
import './styles/views-b.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadLanguage } from './text.ts';

const place = document.getElementById('page');
if (!place) throw new Error('index.html has no element #page');
// The words come first: whatever is loaded after them finds them there.
await loadLanguage();
const { App } = await import('./app.tsx');
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
