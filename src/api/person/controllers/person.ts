import { createReaderController } from '../../../publishing/routes';

export default createReaderController('api::person.person');
