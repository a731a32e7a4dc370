import { articleActions, createReaderController } from '../../../publishing/routes';

export default createReaderController('api::article.article', articleActions);
