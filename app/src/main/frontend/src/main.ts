import '@tabler/core/dist/css/tabler.min.css';
import './potok.css';
import '@tabler/core/dist/js/tabler.esm.min.js';
import 'htmx.org';
import { assistForms } from './forms';
import { shortcuts } from './keyboard';
import { listen } from './live';
import { prepareRequests } from './requests';
import { rememberReader } from './theme';
import './task-form';
import './diagram';
import './chart';
import './captcha';

prepareRequests();
rememberReader();
shortcuts();
assistForms();
listen();
