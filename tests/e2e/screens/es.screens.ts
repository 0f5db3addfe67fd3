import { takePictures } from './pictures';

takePictures('es');
