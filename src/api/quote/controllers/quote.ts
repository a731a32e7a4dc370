import { createReaderController } from '../../../publishing/routes';

export default createReaderController('api::quote.quote');
