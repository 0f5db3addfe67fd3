import { takePictures } from './pictures';

takePictures('en');
