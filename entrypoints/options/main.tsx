import { render } from 'preact';
import '../../components/styles/base.css';
import { OptionsApp } from './OptionsApp.tsx';

render(<OptionsApp />, document.body);
